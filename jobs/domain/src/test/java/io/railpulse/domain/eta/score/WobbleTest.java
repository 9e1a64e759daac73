package io.railpulse.domain.eta.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WobbleTest {
    private final Wobble wobble = new Wobble();

    @Test
    void oneForecastDoesNotWobble() {
        wobble.add(100_000);

        assertThat(wobble.meanChangeSeconds()).isNull();
        assertThat(wobble.flips).isZero();
    }

    @Test
    void movesAreAveragedWithoutTheirSign() {
        add(0, 60_000, 30_000);

        assertThat(wobble.meanChangeSeconds()).isEqualTo(45);
    }

    @Test
    void onlyATurnIsAFlip() {
        add(0, 10_000, 20_000, 15_000, 15_000, 10_000, 30_000);

        assertThat(wobble.flips).isEqualTo(2);
        assertThat(wobble.told).isEqualTo(7);
    }

    private void add(long... times) {
        for (long time : times) {
            wobble.add(time);
        }
    }
}
