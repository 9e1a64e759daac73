package io.railpulse.operators.tracking;

import static io.railpulse.testing.train.AssignmentBuilder.container;
import static io.railpulse.testing.train.AssignmentBuilder.locomotive;
import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.StraightLine;
import io.railpulse.testing.train.TrainInputs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@link TrackTrainFunction} and what travels with its trains. */
class AssignmentHarnessTest {
    private static final long END = Long.MAX_VALUE;
    private static final long ONE_DAY = Duration.ofHours(24).toMillis();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, "10:10", "10:12")
            .to("Aktogay", 30_000, "10:34");
    private static final Assignment LOCOMOTIVE =
            locomotive("KZ8A 1").with("gps-1").on(RUN).from(1, "09:30").to(3, "10:40");

    private final TrainInputs said = TrainInputs.of(RUN);
    private TrackingHarness tracking;

    @AfterEach
    void close() throws Exception {
        tracking.close();
    }

    @Test
    void tellsWhatIsInForce() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.assigned("09:30", openEnded()),
                said.assigned("10:40", LOCOMOTIVE),
                said.assigned("10:41", LOCOMOTIVE),
                said.assigned("10:42", Assignment.withdrawalOf(LOCOMOTIVE.id())));
        tracking.watermark(END);

        assertThat(tracking.assignments())
                .extracting(AssignmentInForce::assignment, AssignmentInForce::recordMillis)
                .containsExactly(
                        tuple(openEnded(), at("09:30")),
                        tuple(LOCOMOTIVE, at("10:40")),
                        tuple(LOCOMOTIVE.asWithdrawn(), at("10:42")));
        assertThat(newestAccount()).isEqualTo("3 accepted, 0 late, 1 duplicate");
        assertThat(tracking.rejected()).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void rejectsFixesOfDevicesThatAreElsewhere() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.assigned("09:30", LOCOMOTIVE),
                said.seenBy("gps-1", "10:05", 5_000),
                said.seenBy("gps-2", "10:06", 5_000));
        tracking.watermark(END);

        assertThat(tracking.rejected())
                .extracting(RejectedInput::reason, rejected -> rejected.source().deviceId())
                .containsExactly(tuple(RejectReason.FOREIGN_TRAIN, "gps-2"));
    }

    @Test
    void givesAnAssignmentThatIsReadMoreSlowlyUntilTheWatermark() throws Exception {
        open(RecordTimeOptions.live());
        tracking.hears(said.planned("09:00", RUN));
        tracking.watermark("09:00");
        tracking.hears(said.assigned("09:30", LOCOMOTIVE), said.seenBy("tag", "10:05", 5_000));
        assertThat(tracking.rejected()).isEmpty();

        tracking.hears(said.assigned(
                "10:00",
                container("CSQU3054383").with("tag").on(RUN).from(1, "10:00").openEnded()));
        tracking.watermark("10:05");
        assertThat(tracking.rejected()).isEmpty();
        assertThat(tracking.progress()).hasSize(2);
    }

    @Test
    void letsAnAssignmentWaitForItsPlanForAsLongAsItHoldsAndADay() throws Exception {
        for (RecordTimeOptions time : List.of(IN_ORDER, RecordTimeOptions.live())) {
            open(time);
            tracking.hears(said.assigned("08:00", LOCOMOTIVE), said.assigned("08:01", openEnded()));
            tracking.watermark(at("10:40") + ONE_DAY - 1);
            assertThat(tracking.rejected()).isEmpty();

            tracking.watermark(at("10:40") + ONE_DAY);
            assertThat(tracking.rejected())
                    .extracting(RejectedInput::reason, RejectedInput::input)
                    .containsOnly(tuple(RejectReason.UNKNOWN_TRAIN_RUN, Input.ASSIGNMENTS))
                    .hasSize(2);
            assertNothingIsLeft();
            tracking.close();
        }
    }

    @Test
    void takesWhatWaitedInItsOrderWhenThePlanComes() throws Exception {
        for (RecordTimeOptions time : List.of(IN_ORDER, RecordTimeOptions.live())) {
            open(time);
            tracking.hears(
                    said.assigned("08:00", openEnded()),
                    said.assigned("08:01", Assignment.withdrawalOf(LOCOMOTIVE.id())),
                    said.assigned("08:02", LOCOMOTIVE),
                    said.assigned(
                            "08:02",
                            container("CSQU3054383")
                                    .with("tag")
                                    .on(RUN)
                                    .from(1, "09:00")
                                    .openEnded()),
                    said.planned("09:00", RUN),
                    said.seenBy("gps-2", "10:06", 5_000));
            tracking.watermark("10:10");

            assertThat(tracking.assignments())
                    .extracting(told -> told.assignment().id().assetId(), AssignmentInForce::recordMillis)
                    .containsExactly(
                            tuple("KZ8A 1", at("09:00")),
                            tuple("KZ8A 1", at("09:00")),
                            tuple("KZ8A 1", at("09:00")),
                            tuple("CSQU3054383", at("09:00")));
            assertThat(tracking.assignments())
                    .extracting(AssignmentInForce::ordinal)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(tracking.rejected())
                    .extracting(RejectedInput::reason)
                    .containsExactly(RejectReason.FOREIGN_TRAIN);
            assertNothingIsLeft();
            assertThat(newestAccount()).isEqualTo("4 accepted, 0 late, 0 duplicate");
            tracking.close();
        }
    }

    @Test
    void rejectsAWithdrawalOfWhatWasNeverTold() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.assigned("09:30", Assignment.withdrawalOf(LOCOMOTIVE.id())));
        tracking.watermark(END);

        assertThat(tracking.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.NOTHING_TO_CHANGE);
        assertThat(tracking.assignments()).isEmpty();
    }

    @Test
    void keepsTheRosterAndWhatWaitsThroughASavepoint() throws Exception {
        open(IN_ORDER);
        TrainRun other = train("8").from("Alashankou", "11:00").to("Aktogay", 30_000, "11:34");
        TrainInputs ofOther = TrainInputs.of(other);
        Assignment container =
                container("CSQU3054383").with("tag").on(other).from(1, "09:00").openEnded();
        tracking.hears(
                said.planned("09:00", RUN), said.assigned("09:30", LOCOMOTIVE), ofOther.assigned("09:31", container));
        tracking.watermark("09:40");
        var savepoint = tracking.snapshot();
        tracking.close();

        tracking = TrackingHarness.restore(IN_ORDER, savepoint);
        tracking.hears(ofOther.planned("10:00", other), said.seenBy("gps-2", "10:06", 5_000));
        tracking.watermark("10:10");

        assertThat(tracking.assignments())
                .extracting(AssignmentInForce::assignment)
                .containsExactly(container);
        assertThat(tracking.rejected()).extracting(RejectedInput::reason).containsExactly(RejectReason.FOREIGN_TRAIN);
    }

    private static Assignment openEnded() {
        return locomotive("KZ8A 1").with("gps-1").on(RUN).from(1, "09:30").to(3, null);
    }

    private void open(RecordTimeOptions time) throws Exception {
        tracking = TrackingHarness.open(time).knows(StraightLine.ofLength(30_000));
    }

    private void assertNothingIsLeft() throws Exception {
        tracking.watermark(END);
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();
    }

    private String newestAccount() {
        InputAccount newest = tracking.accounts().stream()
                .filter(account -> account.input() == Input.ASSIGNMENTS)
                .reduce((one, other) -> other)
                .orElseThrow();
        return newest.accepted() + " accepted, " + newest.late() + " late, " + newest.duplicate() + " duplicate";
    }
}
