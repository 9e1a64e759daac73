package io.railpulse.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 2", "3, 2, 3", "9, 5, 9", "10, 5, 9", "11, 6, 10", "100, 50, 90", "101, 51, 91"})
    void takesPercentilesByNearestRank(int count, long median, long p90) {
        long[] values = LongStream.rangeClosed(1, count).toArray();
        assertThat(Differences.nearestRank(values, 50)).isEqualTo(median);
        assertThat(Differences.nearestRank(values, 90)).isEqualTo(p90);
    }

    @Test
    void takesTheSignsForTheMeanOnly() {
        Differences differences = Differences.of(List.of(-30_000L, 10_000L, 20_500L));
        assertThat(differences).isEqualTo(new Differences(3, 20.5, 30.0, 30.0, 0.5 / 3));
    }

    @Test
    void saysNothingAboutNothing() {
        assertThat(Differences.of(List.of())).isEqualTo(new Differences(0, null, null, null, null));
    }
}
