package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.Evaluated.A_DEPARTURE;
import static io.railpulse.backtest.evaluate.Evaluated.B_ARRIVAL;
import static io.railpulse.backtest.evaluate.Evaluated.C_ARRIVAL;
import static io.railpulse.backtest.evaluate.Evaluated.observed;
import static io.railpulse.backtest.evaluate.Evaluated.time;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinearShiftTest {
    private static final String DAY = "2025-10-01";
    private final EvaluatedRun run = Evaluated.run(DAY);

    @Test
    void addsTheDelayAtTheFurthestKnownMoment() {
        observed(run, A_DEPARTURE, 5);
        observed(run, B_ARRIVAL, 28);

        assertThat(LinearShift.forecast(run, C_ARRIVAL, time(DAY, 27))).isEqualTo(time(DAY, 65));
        assertThat(LinearShift.forecast(run, C_ARRIVAL, time(DAY, 28))).isEqualTo(time(DAY, 68));
    }

    @Test
    void isNotMovedToNow() {
        observed(run, A_DEPARTURE, 0);

        assertThat(LinearShift.forecast(run, C_ARRIVAL, time(DAY, 200))).isEqualTo(time(DAY, 60));
    }

    @Test
    void saysNothingOfATrainThatWasNotSeen() {
        assertThat(LinearShift.forecast(run, C_ARRIVAL, time(DAY, 27))).isEqualTo(RunPlan.UNKNOWN);
    }
}
