package io.railpulse.operators.tracking;

import static io.railpulse.testing.train.RecordTimes.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainPrinter;
import io.railpulse.testing.train.TrainRunBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of the inputs of a train, in which order they are taken, and what is told. */
class TrackTrainFunctionHarnessTest extends TrackedTrainHarness {
    @Test
    void followsATrainByItsReports() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.departed("10:01", "alashankou"),
                said.arrived("10:11", "dostyk"),
                said.departed("10:13", "dostyk"),
                said.arrived("10:36", "aktogay"));
        tracking.watermark("10:40");

        assertThat(TrainPrinter.calls(tracking.calls()))
                .isEqualTo("alashankou -10:01 +1 | dostyk 10:11-10:13 +1 | aktogay 10:36- +2");
        assertThat(tracking.progress()).extracting(TrainProgress::state).endsWith(RunState.ARRIVED);
        assertThat(tracking.plans()).hasSize(1);
        assertThat(tracking.rejected()).isEmpty();
    }

    @Test
    void followsATrainByItsFixes() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.seen("10:00", 0),
                said.seen("10:04", 8_000),
                said.seen("10:06", 12_000));
        tracking.watermark("10:10");

        assertThat(TrainPrinter.calls(tracking.calls())).isEqualTo("alashankou -10:00 +0 | dostyk 10:05-10:05 -5");
        assertThat(tracking.progress()).hasSize(4);
    }

    @Test
    void rejectsAnUnknownRunOnlyOnceTheWatermarkHasPassed() throws Exception {
        for (RecordTimeOptions time : List.of(IN_ORDER, RecordTimeOptions.live())) {
            open(time);
            tracking.hears(said.seen("10:05", 5_000));
            tracking.watermark("10:04:59");
            assertThat(tracking.rejected()).isEmpty();
            assertThat(tracking.timers()).isEqualTo(1);

            tracking.watermark("10:05");
            assertThat(tracking.rejected())
                    .extracting(RejectedInput::reason)
                    .containsExactly(RejectReason.UNKNOWN_TRAIN_RUN);
            assertThat(tracking.stateEntries()).isZero();
            assertThat(tracking.timers()).isZero();
            tracking.close();
        }
    }

    @Test
    void appliesAPlanThatCameToHandAfterTheFixButWasReceivedBefore() throws Exception {
        for (RecordTimeOptions time : List.of(IN_ORDER, RecordTimeOptions.live())) {
            open(time);
            tracking.hears(said.seen("10:05", 5_000), said.planned("09:00", RUN));
            tracking.watermark("10:05");

            assertThat(tracking.rejected()).isEmpty();
            assertThat(tracking.progress()).hasSize(2);
            tracking.close();
        }
    }

    @Test
    void doesNotApplyAPlanToWhatWasReceivedBeforeIt() throws Exception {
        for (RecordTimeOptions time : List.of(IN_ORDER, RecordTimeOptions.live())) {
            open(time);
            tracking.hears(said.planned("10:06", RUN), said.seen("10:05", 5_000), said.seen("10:07", 7_000));
            tracking.watermark("10:10");

            assertThat(tracking.rejected())
                    .singleElement()
                    .satisfies(rejected ->
                            assertThat(rejected.origin().recordMillis()).isEqualTo(at("10:05")));
            assertThat(tracking.progress())
                    .extracting(TrainProgress::recordMillis)
                    .containsExactly(at("10:06"), at("10:07"));
            tracking.close();
        }
    }

    @Test
    void holdsAPlanThatIsReadAhead() throws Exception {
        for (RecordTimeOptions time : List.of(IN_ORDER, RecordTimeOptions.live())) {
            open(time);
            tracking.hears(said.planned("09:00", RUN));
            tracking.watermark("09:00");
            tracking.hears(said.planned("11:00", TrainRunBuilder.shifted(RUN, Duration.ofHours(1))));
            tracking.hears(said.departed("10:01", "alashankou"));
            tracking.watermark("10:30");
            assertThat(tracking.plans()).hasSize(1);
            assertThat(TrainPrinter.calls(tracking.calls())).isEqualTo("alashankou -10:01 +1");

            tracking.watermark("11:00");
            assertThat(tracking.plans()).hasSize(2);
            tracking.close();
        }
    }

    @Test
    void givesEveryOutputOfARecordTimeANumberOfItsOwn() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.receivedAt("10:40", said.arrived("10:36", "aktogay")),
                said.receivedAt("10:40", said.departed("10:01", "alashankou")));
        tracking.watermark("10:40");

        assertThat(tracking.calls()).extracting(ObservedCall::ordinal).doesNotHaveDuplicates();
        assertThat(tracking.calls()).extracting(ObservedCall::recordMillis).containsOnly(at("10:40"));
    }

    @Test
    void countsEachInputOnceInTheAccounts() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.receivedAt("09:30", said.planned("09:00", RUN)),
                said.seen("10:06", 6_000),
                said.receivedAt("10:07", said.seen("10:05", 5_000)),
                said.receivedAt("10:08", said.seen("10:05", 5_000)),
                said.seen("10:08", 29_000),
                said.arrived("10:09", "nowhere"));
        tracking.watermark(END);

        assertThat(newestOf(Input.TRAIN_RUNS)).isEqualTo("1 accepted, 0 late, 1 duplicate");
        assertThat(newestOf(Input.POSITIONS)).isEqualTo("2 accepted, 0 late, 1 duplicate");
        assertThat(tracking.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.IMPLAUSIBLE_JUMP, RejectReason.STOP_NOT_IN_PLAN);
    }

    @Test
    void rejectsFixesOfARunWhoseRouteIsUnknown() throws Exception {
        tracking = TrackingHarness.open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000));
        tracking.watermark("10:10");

        assertThat(tracking.rejected()).extracting(RejectedInput::reason).containsExactly(RejectReason.UNKNOWN_ROUTE);
    }

    @Test
    void doesNothingAfterTheHorizonButTellTheAccounts() throws Exception {
        open(RecordTimeOptions.replayUntil(at("10:05")));
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000));
        tracking.watermark(END);

        assertThat(tracking.progress()).noneMatch(TrainProgress::ended);
        assertThat(newestOf(Input.POSITIONS)).isEqualTo("1 accepted, 0 late, 0 duplicate");
        assertThat(newestOf(Input.TRAIN_RUNS)).isEqualTo("1 accepted, 0 late, 0 duplicate");
        assertThat(tracking.accounts()).allMatch(account -> account.recordMillis() <= at("10:05"));
    }

    @Test
    void countsACopyOfARejectedFixAsADuplicateAndTakesARepairedOne() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.seen("10:05", 5_000),
                said.seen("10:06", 29_000),
                said.receivedAt("10:07", said.seen("10:06", 29_000)),
                said.receivedAt("10:08", said.seen("10:06", 6_000)));
        tracking.watermark(END);

        assertThat(newestOf(Input.POSITIONS)).isEqualTo("2 accepted, 0 late, 1 duplicate");
        assertThat(tracking.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.IMPLAUSIBLE_JUMP);
    }

    @Test
    void tellsWhatANewPlanSkipsAsACallOfItsOwn() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.departed("10:01", "alashankou"),
                said.planned("10:05", withCalls(List.of(RUN.origin(), RUN.destination()))));
        tracking.watermark("10:05");

        assertThat(TrainPrinter.calls(tracking.calls())).isEqualTo("alashankou -10:01 +1 | dostyk skipped");
        assertThat(tracking.calls()).extracting(ObservedCall::ordinal).contains(1);
    }

    @Test
    void takesFixesAtOnceWhenLive() throws Exception {
        open(RecordTimeOptions.live());
        tracking.hears(said.planned("09:00", RUN));
        tracking.watermark("09:00");
        tracking.hears(said.seen("10:05", 5_000));

        assertThat(tracking.progress()).hasSize(2);
    }

    @Test
    void tellsTheNewestRevisionLastAlsoWhenTopicsAreReadAtDifferentSpeeds() throws Exception {
        open(RecordTimeOptions.live());
        tracking.hears(said.planned("09:00", RUN));
        tracking.watermark("09:00");
        tracking.hears(
                said.departed("10:13", "dostyk"), said.arrived("10:11", "dostyk"), said.departed("10:14", "dostyk"));

        assertThat(tracking.calls())
                .extracting(ObservedCall::revision, ObservedCall::recordMillis, ObservedCall::ordinal)
                .containsExactly(tuple(0, at("10:13"), 0), tuple(1, at("10:13"), 1), tuple(2, at("10:14"), 0));
        assertThat(tracking.progress()).extracting(TrainProgress::recordMillis).isSorted();
    }

    private static TrainRun withCalls(List<PlannedCall> calls) {
        return new TrainRun(
                RUN.trainRunId(), RUN.tripId(), RUN.serviceDate(), "7", RUN.routeId(), null, null, null, null, calls);
    }

    private String newestOf(Input input) {
        InputAccount newest = tracking.accounts().stream()
                .filter(account -> account.input() == input)
                .reduce((one, other) -> other)
                .orElseThrow();
        return newest.accepted() + " accepted, " + newest.late() + " late, " + newest.duplicate() + " duplicate";
    }
}
