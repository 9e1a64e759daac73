package io.railpulse.backtest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPlanTest {
    private static final String DAY = "2025-10-01";
    private static final long MINUTE = 60_000;

    @Test
    void numbersMomentsAlongTheRun() {
        RunPlan plan = new RunPlan(Evaluated.plan(DAY, null));

        assertThat(plan.momentOf(2, CallEvent.ARRIVAL)).isEqualTo(Evaluated.B_ARRIVAL);
        assertThat(plan.momentOf(2, CallEvent.DEPARTURE)).isEqualTo(Evaluated.B_DEPARTURE);
        assertThat(plan.momentOf(7, CallEvent.ARRIVAL)).isEqualTo(-1);
        assertThat(plan.isDestination(3)).isTrue();
        assertThat(plan.isDestination(2)).isFalse();
    }

    @Test
    void nominalTimesLeadOnWhereNothingIsBooked() {
        RunPlan plan = new RunPlan(nominal(1_000 * MINUTE));

        assertThat(plan.bookedAt(2)).isEqualTo(RunPlan.UNKNOWN);
        assertThat(plan.lineAt(2)).isEqualTo(1_090 * MINUTE);
        assertThat(plan.lineAt(3)).isEqualTo(1_120 * MINUTE);
        assertThat(plan.lineAt(4)).isEqualTo(1_180 * MINUTE);
    }

    @Test
    void withoutAnyBookedTimeTheLineBeginsAtNought() {
        RunPlan plan = new RunPlan(nominal(null));

        assertThat(plan.lineAt(4) - plan.lineAt(2)).isEqualTo(90 * MINUTE);
        assertThat(plan.bookedAt(1)).isEqualTo(RunPlan.UNKNOWN);
    }

    @Test
    void aPassengerTrainIsNotHalfAnHourEarlyButAFreightTrainMayBe() {
        long early = Evaluated.time(DAY, -10);
        RunPlan passenger = new RunPlan(Evaluated.plan(DAY, "passenger"));
        RunPlan freight = new RunPlan(Evaluated.plan(DAY, "freight"));

        assertThat(passenger.isCredible(Evaluated.B_ARRIVAL, early)).isFalse();
        assertThat(passenger.isCredible(Evaluated.B_ARRIVAL, Evaluated.time(DAY, 10)))
                .isTrue();
        assertThat(freight.isCredible(Evaluated.B_ARRIVAL, early)).isTrue();
    }

    private static TrainRun nominal(Long departure) {
        return new TrainRun(
                "T@d",
                "T",
                "d",
                null,
                "r",
                null,
                "freight",
                null,
                null,
                List.of(
                        new PlannedCall(1, "A", "A", 0, 0, 0, null, departure),
                        new PlannedCall(2, "B", "B", 0, 0, 1, null, null).withNominal(90 * MINUTE, 30 * MINUTE),
                        new PlannedCall(3, "C", "C", 0, 0, 2, null, null).withNominal(60 * MINUTE, null)));
    }
}
