package io.railpulse.benchmarks.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void saysWithinWhichTimeAShareWasDone() {
        List<Long> downFromHundred = LongStream.rangeClosed(1, 100)
                .map(millis -> (101 - millis) * MILLI)
                .boxed()
                .toList();

        Latencies latencies = Latencies.of(downFromHundred);

        assertThat(latencies.quantileMillis(0.5)).isEqualTo(50);
        assertThat(latencies.quantileMillis(0.99)).isEqualTo(99);
        assertThat(latencies).hasToString("n 100, p50 50 ms, p90 90 ms, p99 99 ms, most 100 ms");
    }

    @Test
    void saysThatNothingWasHeard() {
        assertThat(Latencies.of(List.of())).hasToString("nothing was heard");
    }
}
