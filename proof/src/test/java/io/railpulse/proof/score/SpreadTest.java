package io.railpulse.proof.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private final Spread spread = new Spread();

    @Test
    void tellsWhatAShareOfAllDoesNotExceed() {
        IntStream.iterate(100, number -> number >= 1, number -> number - 1).forEach(spread::add);
        assertThat(spread.median()).isEqualTo(50);
        assertThat(spread.at(0.95)).isEqualTo(95);
        assertThat(spread.most()).isEqualTo(100);
        assertThat(spread.at(0)).isEqualTo(1);
    }

    @Test
    void takesMoreAfterItWasAsked() {
        spread.add(3);
        assertThat(spread.median()).isEqualTo(3);
        spread.add(1);
        assertThat(spread.median()).isEqualTo(1);
        assertThat(spread.size()).isEqualTo(2);
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(spread.median()).isNaN();
    }
}
