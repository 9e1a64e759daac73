package io.railpulse.domain.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OccurrenceTimeTest {
    private static final long RECEIVED = Instant.parse("2025-03-01T10:00:00Z").toEpochMilli();

    private final OccurrenceTime time = new OccurrenceTime(Duration.ofMinutes(5), Duration.ofDays(30));

    @Test
    void toleratesAClockThatIsALittleFast() {
        assertThat(time.findFuture(RECEIVED + 300_000, RECEIVED)).isEmpty();
        assertThat(time.findFuture(RECEIVED + 300_001, RECEIVED)).isPresent();
    }

    @Test
    void toleratesABurstUploadOfWeeks() {
        long month = Duration.ofDays(30).toMillis();

        assertThat(time.findPast(RECEIVED - month, RECEIVED)).isEmpty();
        assertThat(time.findPast(RECEIVED - month - 1, RECEIVED)).isPresent();
    }

    @Test
    void isNotFooledByTheEndsOfTime() {
        assertThat(time.findPast(Long.MIN_VALUE, RECEIVED)).isPresent();
        assertThat(time.findFuture(Long.MIN_VALUE, RECEIVED)).isEmpty();
        assertThat(time.findFuture(Long.MAX_VALUE, RECEIVED)).isPresent();
        assertThat(time.findPast(Long.MAX_VALUE, RECEIVED)).isEmpty();
    }

    @Test
    void saysBothTimes() {
        assertThat(time.findFuture(Instant.parse("2026-03-01T10:00:00Z").toEpochMilli(), RECEIVED))
                .contains("2026-03-01T10:00:00Z in a record received at 2025-03-01T10:00:00Z");
    }
}
