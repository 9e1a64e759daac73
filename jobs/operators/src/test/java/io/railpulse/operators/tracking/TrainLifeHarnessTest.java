package io.railpulse.operators.tracking;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.TrainProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the state of a train begins and ends, and that nothing stays of it: no entry, no timer. */
class TrainLifeHarnessTest extends TrackedTrainHarness {
    @Test
    void forgetsATrainADayAfterItsLastInputAndItsBookedArrival() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.arrived("10:36", "aktogay"));
        tracking.watermark(at("10:36") + Duration.ofHours(24).toMillis() - 1);
        assertThat(tracking.progress()).noneMatch(TrainProgress::ended);
        assertThat(tracking.stateEntries()).isPositive();

        tracking.watermark(at("10:36") + Duration.ofHours(24).toMillis());
        assertThat(tracking.progress())
                .filteredOn(TrainProgress::ended)
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.state()).isEqualTo(RunState.ARRIVED);
                    assertThat(end.recordMillis())
                            .isEqualTo(at("10:36") + Duration.ofHours(24).toMillis());
                });
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();
    }

    @Test
    void forgetsTheFixesOfATrainWithIt() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000), said.arrived("10:36", "aktogay"));
        tracking.watermark(at("10:36") + Duration.ofHours(24).toMillis());
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();
    }

    @Test
    void givesATrainUpTenDaysAfterItWasLastHeardOfUnderWay() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.departed("10:01", "alashankou"));
        long end = at("10:34") + Duration.ofDays(10).toMillis();
        tracking.watermark(end - 1);
        assertThat(tracking.progress()).noneMatch(TrainProgress::ended);
        assertThat(tracking.stateEntries()).isPositive();
        assertThat(tracking.timers()).isEqualTo(1);

        tracking.watermark(end);
        assertThat(tracking.progress())
                .filteredOn(TrainProgress::ended)
                .extracting(TrainProgress::state, TrainProgress::recordMillis)
                .containsExactly(tuple(RunState.LOST, end));
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();
    }

    @Test
    void forgetsATrainSoonAgainThatArrivesAfterALongSilence() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.departed("10:01", "alashankou"));
        long heard = at("10:36") + Duration.ofDays(3).toMillis();
        tracking.watermark(heard);
        tracking.hears(said.receivedAt(heard, said.arrived("10:36", "aktogay")));
        tracking.watermark(heard + Duration.ofHours(24).toMillis());

        assertThat(tracking.progress())
                .filteredOn(TrainProgress::ended)
                .extracting(TrainProgress::state)
                .containsExactly(RunState.ARRIVED);
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();
    }

    @Test
    void expectsATrainWithoutABookedArrivalUntilItsNominalOne() throws Exception {
        TrainRun nominal = train("7")
                .from("Alashankou", "10:00")
                .via("Dostyk", 10_000, null, null)
                .nominally(60 * 24 * 5, 120)
                .via("Aktogay", 30_000, null, null)
                .nominally(60 * 24 * 5, 0)
                .build();
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", nominal));
        long end = at("12:00") + Duration.ofDays(11).toMillis();
        tracking.watermark(end - 1);
        assertThat(tracking.progress()).noneMatch(TrainProgress::ended);

        tracking.watermark(end);
        assertThat(tracking.progress()).filteredOn(TrainProgress::ended).hasSize(1);
        assertThat(tracking.stateEntries()).isZero();
    }

    @Test
    void losesATrainOfWhichNothingWasHeard() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN));
        tracking.watermark(END);

        assertThat(tracking.progress())
                .extracting(TrainProgress::state)
                .containsExactly(RunState.NOT_DEPARTED, RunState.NOT_DEPARTED, RunState.LOST);
        assertThat(tracking.progress())
                .extracting(progress -> progress.condition().reason())
                .containsExactly(
                        "not seen to leave Alashankou",
                        "overdue in departing from Alashankou since 2025-03-01 10:00 UTC",
                        "never heard of");
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();
    }

    @Test
    void forgetsATrainWhosePlanIsWithdrawn() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.seen("10:05", 5_000),
                said.withdrawn("10:06"),
                said.seen("10:07", 7_000));
        tracking.watermark("10:10");

        assertThat(tracking.progress()).extracting(TrainProgress::state).endsWith(RunState.CANCELLED);
        assertThat(newestOf(Input.TRAIN_RUNS)).isEqualTo("2 accepted, 0 late, 0 duplicate");
        assertThat(tracking.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.UNKNOWN_TRAIN_RUN);
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();

        tracking.watermark(END);
        assertThat(tracking.progress()).filteredOn(TrainProgress::ended).hasSize(1);
    }

    @Test
    void doesNotCancelATrainThatHasArrivedWhenItsPlanIsCleanedUp() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.arrived("10:36", "aktogay"), said.withdrawn("11:00"));
        tracking.watermark("11:00");

        TrainProgress end = tracking.progress().get(tracking.progress().size() - 1);
        assertThat(end.ended()).isTrue();
        assertThat(end.state()).isEqualTo(RunState.ARRIVED);
        assertThat(end.condition().sinceMillis()).isEqualTo(at("10:36"));
        assertThat(tracking.calls()).noneMatch(ObservedCall::withdrawn);
        assertThat(tracking.stateEntries()).isZero();
        assertThat(tracking.timers()).isZero();
    }

    @Test
    void beginsAnewWhenAWithdrawnPlanIsGivenAgain() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.departed("10:01", "alashankou"),
                said.withdrawn("10:05"),
                said.planned("10:06", RUN),
                said.receivedAt("10:12", said.arrived("10:11", "dostyk")));
        tracking.watermark("10:12");

        assertThat(tracking.progress())
                .extracting(TrainProgress::state)
                .containsExactly(
                        RunState.NOT_DEPARTED,
                        RunState.RUNNING,
                        RunState.CANCELLED,
                        RunState.NOT_DEPARTED,
                        RunState.STANDING);
        assertThat(tracking.calls()).noneMatch(ObservedCall::withdrawn);
        assertThat(tracking.plans()).hasSize(2);
    }

    @Test
    void hasOneTimerToKeepHouseHoweverOftenTheAccountsAreTold() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN));
        List<Integer> timers = new ArrayList<>();
        for (String time : List.of("10:01", "10:20", "10:40", "11:00")) {
            tracking.hears(said.receivedAt(time, said.departed(time, "alashankou")));
            tracking.watermark(time);
            timers.add(tracking.timers());
        }
        // Until half an hour after its departure was due, a second one waits to see whether it is overdue.
        assertThat(timers).containsExactly(2, 2, 1, 1);
    }

    @Test
    void anInputThatWaitsIsNotForgottenWithATrainThatWasToBeLookedAtAtTheSameTime() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.withdrawn("09:05"), said.planned("09:10", RUN));
        tracking.watermark("09:05");
        assertThat(tracking.progress()).filteredOn(TrainProgress::ended).hasSize(1);
        assertThat(tracking.timers()).isEqualTo(1);

        tracking.watermark("09:10");
        assertThat(tracking.plans()).hasSize(2);
    }

    @Test
    void opensANewAccountForARunThatComesBack() throws Exception {
        open(IN_ORDER);
        tracking.hears(
                said.planned("09:00", RUN),
                said.withdrawn("09:10"),
                said.planned("09:20", RUN),
                said.withdrawn("09:30"),
                said.withdrawn("09:40"));
        tracking.watermark(END);

        assertThat(tracking.accounts())
                .extracting(InputAccount::openedAtMillis, InputAccount::accepted)
                .contains(tuple(at("09:00"), 2L), tuple(at("09:20"), 2L));
        assertThat(tracking.rejected())
                .extracting(RejectedInput::detail)
                .containsExactly("there is no plan to withdraw");
    }

    private String newestOf(Input input) {
        InputAccount newest = tracking.accounts().stream()
                .filter(account -> account.input() == input)
                .reduce((one, other) -> other)
                .orElseThrow();
        return newest.accepted() + " accepted, " + newest.late() + " late, " + newest.duplicate() + " duplicate";
    }
}
