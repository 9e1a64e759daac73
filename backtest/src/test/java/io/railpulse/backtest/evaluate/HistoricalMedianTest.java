package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.Evaluated.A_DEPARTURE;
import static io.railpulse.backtest.evaluate.Evaluated.C_ARRIVAL;
import static io.railpulse.backtest.evaluate.Evaluated.observed;
import static io.railpulse.backtest.evaluate.Evaluated.time;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoricalMedianTest {
    private static final String TODAY = "2025-10-09";

    private final HistoricalMedian historical = new HistoricalMedian();
    private final EvaluatedRun today = observed(Evaluated.run(TODAY), A_DEPARTURE, 4);

    HistoricalMedianTest() {
        historical.add(today);
    }

    @Test
    void withoutEarlierRunsItIsTheLinearShift() {
        assertThat(forecast()).isEqualTo(time(TODAY, 64));
    }

    @Test
    void drawsTheMedianChangeOfEarlierRunsToNoughtWhereTheyAreFew() {
        earlier("2025-10-01", 4, 66);
        earlier("2025-10-02", 4, 68);
        earlier("2025-10-03", 4, 74);

        // Three runs, all about as late: half of the median of +2, +4, +10 twice over: 0.5 * 4 + 0.5 * (0.5 * 4).
        assertThat(forecast()).isEqualTo(time(TODAY, 67));
    }

    @Test
    void thoseThatWereAboutAsLateCountMore() {
        earlier("2025-10-01", 4, 66);
        earlier("2025-10-02", 30, 74);
        earlier("2025-10-03", 30, 74);

        // All: the median of +2, -16, -16, of which half. Alike: +2, a quarter of it and three quarters of the former.
        double all = 0.5 * -16;
        double change = 0.25 * 2 + 0.75 * all;
        assertThat(forecast()).isEqualTo(time(TODAY, 64) + Math.round(change * 60_000));
    }

    @Test
    void whatIsReceivedLaterIsNotLearnedFrom() {
        EvaluatedRun late = observed(Evaluated.run("2025-10-08"), A_DEPARTURE, 4);
        late.observed().add(C_ARRIVAL, time("2025-10-08", 90), time(TODAY, 30), 0);
        historical.add(late);

        assertThat(historical.forecast(today, C_ARRIVAL, time(TODAY, 29))).isEqualTo(time(TODAY, 64));
        assertThat(historical.forecast(today, C_ARRIVAL, time(TODAY, 30))).isGreaterThan(time(TODAY, 64));
    }

    @Test
    void doesNotLearnFromTheRunItself() {
        observed(today, C_ARRIVAL, 90);

        assertThat(historical.forecast(today, C_ARRIVAL, time(TODAY, 80))).isEqualTo(time(TODAY, 64));
    }

    private void earlier(String date, int departure, int arrival) {
        historical.add(observed(observed(Evaluated.run(date), A_DEPARTURE, departure), C_ARRIVAL, arrival));
    }

    private long forecast() {
        return historical.forecast(today, C_ARRIVAL, time(TODAY, 30));
    }
}
