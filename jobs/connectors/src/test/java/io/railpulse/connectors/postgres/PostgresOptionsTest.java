package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresOptionsTest {

    @Test
    void doublesThePauseUpToTheLongest() {
        PostgresOptions options = PostgresOptions.defaults();

        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(options::pauseAfter)
                        .map(Duration::toMillis)
                        .toList())
                .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
    }

    @Test
    void pausesNeverLongerThanTheLongestHoweverOftenItTries() {
        assertThat(PostgresOptions.defaults().pauseAfter(10_000)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refusesABatchOfNothing() {
        assertThatThrownBy(() -> PostgresOptions.defaults().withBatchRows(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void refusesAFlushIntervalOfNothing() {
        assertThatThrownBy(() -> PostgresOptions.defaults().withFlushInterval(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 ms");
    }
}
