package io.railpulse.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UnknownIdsTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final UnknownIds unknown = new UnknownIds(2, HALF_A_MINUTE, nanos::get);

    @Test
    void remembersAnIdForItsTime() {
        unknown.add(7);
        nanos.addAndGet(HALF_A_MINUTE.toNanos() - 1);
        assertThat(unknown.contains(7)).isTrue();
        nanos.addAndGet(1);
        assertThat(unknown.contains(7)).isFalse();
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        unknown.add(1);
        unknown.add(2);
        unknown.add(1);
        unknown.add(3);
        assertThat(unknown.contains(2)).isFalse();
        assertThat(unknown.contains(1)).isTrue();
        assertThat(unknown.contains(3)).isTrue();
    }
}
