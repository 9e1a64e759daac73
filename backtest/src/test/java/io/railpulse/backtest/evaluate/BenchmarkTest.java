package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.Evaluated.A_DEPARTURE;
import static io.railpulse.backtest.evaluate.Evaluated.C_ARRIVAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    private static final String DAY = "2025-10-01";

    @Test
    void aTrainMayComeLaterThanForecastByMoreThanEarlier() {
        BenchmarkBin bin = BenchmarkBin.PASSENGER.get(3);
        long actual = 1_000_000;

        assertThat(bin.isHit(actual - 360_000, actual)).isTrue();
        assertThat(bin.isHit(actual - 360_001, actual)).isFalse();
        assertThat(bin.isHit(actual + 240_000, actual)).isTrue();
        assertThat(bin.isHit(actual + 240_001, actual)).isFalse();
        assertThat(bin.isHit(null, actual)).isFalse();
    }

    @Test
    void binsFollowEachOtherAndLeaveTheMomentItselfOut() {
        for (List<BenchmarkBin> bins : List.of(BenchmarkBin.PASSENGER, BenchmarkBin.FREIGHT)) {
            for (int bin = 1; bin < bins.size(); bin++) {
                assertThat(bins.get(bin).fromMinutes())
                        .isEqualTo(bins.get(bin - 1).toMinutes());
            }
        }
        assertThat(BenchmarkBin.PASSENGER.get(0).leadsMinutes()).containsExactly(1, 2);
        assertThat(BenchmarkBin.PASSENGER.get(1).leadsMinutes()).containsExactly(3, 4, 5);
    }

    @Test
    void theScoreIsTheMeanOfTheBinsWhateverTheirSize() {
        HistoricalMedian historical = new HistoricalMedian();
        BenchmarkTally tally = new BenchmarkTally(BenchmarkBin.PASSENGER, new CaseMaker(historical));
        EvaluatedRun run = Evaluated.observed(Evaluated.run(DAY), A_DEPARTURE, 0);
        historical.add(run);
        ToldRun told = new ToldRun();
        // Right until a quarter of an hour before; then nothing is told any more.
        told.add(C_ARRIVAL, Evaluated.told(DAY, -60, 60));
        told.add(C_ARRIVAL, Evaluated.told(DAY, 46, null));
        tally.add(Evaluated.arrivalAtC(DAY, 60), C_ARRIVAL, run, told);

        BenchmarkFigures figures = tally.figures();

        assertThat(figures.bins()).extracting(BinFigures::samples).containsExactly(2L, 3L, 6L, 18L);
        assertThat(figures.bins()).extracting(BinFigures::ours).containsExactly(0.0, 0.0, 0.0, 15 / 18.0);
        assertThat(figures.ours()).isEqualTo(15 / 18.0 / 4);
        assertThat(figures.linear()).isEqualTo(1);
    }

    @Test
    void withoutSamplesThereIsNoScore() {
        BenchmarkTally tally = new BenchmarkTally(BenchmarkBin.FREIGHT, new CaseMaker(new HistoricalMedian()));

        assertThat(tally.figures().ours()).isNull();
    }
}
