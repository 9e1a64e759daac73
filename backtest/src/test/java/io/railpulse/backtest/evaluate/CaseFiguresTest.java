package io.railpulse.backtest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.eta.CallEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFiguresTest {
    private static final long MINUTE = 60_000;
    private static final long ACTUAL = 1_000 * MINUTE;

    @Test
    void errorsAreMeasuredWithoutTheirSignAndTheBiasWithIt() {
        ErrorFigures figures = ErrorFigures.of(new long[] {-1 * MINUTE, 2 * MINUTE, 3 * MINUTE, 8 * MINUTE});

        assertThat(figures).isEqualTo(new ErrorFigures(4, 3.5, 2.0, 8.0, 3.0));
    }

    @Test
    void withoutForecastsThereAreNoFigures() {
        assertThat(ErrorFigures.of(new long[0])).isEqualTo(new ErrorFigures(0, null, null, null, null));
    }

    @Test
    void nineInTenAreNotFurtherOff() {
        long[] errors = new long[10];
        for (int at = 0; at < 10; at++) {
            errors[at] = (at + 1) * MINUTE;
        }
        assertThat(ErrorFigures.of(errors).p90Minutes()).isEqualTo(9);
    }

    @Test
    void theRatioIsTakenOverTheCasesThatBothHave() {
        CaseFigures figures = CaseFigures.of(List.of(
                forecast(told(2), 4L), forecast(told(-4), -8L), forecast(null, 100L), forecast(told(50), null)));

        assertThat(figures.cases()).isEqualTo(4);
        assertThat(figures.missed()).isEqualTo(1);
        assertThat(figures.missedShare()).isEqualTo(0.25);
        assertThat(figures.oursToLinear()).isEqualTo(0.5);
        assertThat(figures.ours().n()).isEqualTo(3);
        assertThat(figures.linear().maeMinutes()).isCloseTo(112 / 3.0, within(1e-9));
    }

    @Test
    void theIntervalsHoldTheTruthUpToTheirEnds() {
        IntervalFigures figures = IntervalFigures.of(List.of(
                forecast(interval(0, 10), null),
                forecast(interval(-10, 0), null),
                forecast(interval(1, 5), null),
                forecast(told(0), null),
                forecast(null, null)));

        assertThat(figures.n()).isEqualTo(3);
        assertThat(figures.coveredShare()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.meanWidthMinutes()).isEqualTo(8);
    }

    private static ToldForecast told(int error) {
        return new ToldForecast(1, null, ACTUAL + error * MINUTE, null, "running-time");
    }

    private static ToldForecast interval(int from, int to) {
        return new ToldForecast(1, ACTUAL + from * MINUTE, ACTUAL, ACTUAL + to * MINUTE, "running-time");
    }

    private static EvaluatedCase forecast(ToldForecast ours, Long linearError) {
        Long linear = linearError == null ? null : Long.valueOf(ACTUAL + linearError * MINUTE);
        return new EvaluatedCase(
                "T", "2025-10-01", null, 3, "C", CallEvent.ARRIVAL, 5, false, ACTUAL, ours, linear, null, null);
    }
}
