package io.railpulse.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixTimesTest {

    private static FixTimes of(int... seconds) {
        FixTimes times = new FixTimes();
        for (int second : seconds) {
            times.add(second);
        }
        times.complete();
        return times;
    }

    @Test
    void reachesTwoMedianGapsInEitherDirection() {
        FixTimes times = of(0, 60, 120, 180, 1_000);

        assertThat(times.hasBefore(300)).isTrue();
        assertThat(times.hasBefore(301)).isFalse();
        assertThat(times.hasAfter(879)).isFalse();
        assertThat(times.hasAfter(880)).isTrue();
        assertThat(times.hasAfter(1_000)).as("at the moment itself").isTrue();
        assertThat(times.hasBefore(1_000)).isTrue();
        assertThat(times.hasAfter(1_001)).isFalse();
        assertThat(times.hasBefore(-1)).isFalse();
    }

    @Test
    void takesFixesInAnyOrderAndTwice() {
        FixTimes times = of(180, 0, 60, 120, 120);

        assertThat(times.hasBefore(299)).isTrue();
        assertThat(times.hasBefore(301)).isFalse();
    }

    @Test
    void aSingleFixReachesNowhere() {
        FixTimes times = of(60);

        assertThat(times.hasBefore(60)).isTrue();
        assertThat(times.hasBefore(61)).isFalse();
    }

    @Test
    void holdsManyFixes() {
        FixTimes times = new FixTimes();
        for (int second = 0; second < 1_000_000; second += 5) {
            times.add(second);
        }
        times.complete();

        assertThat(times.hasAfter(500_001)).isTrue();
        assertThat(times.hasBefore(1_000_006)).isFalse();
    }
}
