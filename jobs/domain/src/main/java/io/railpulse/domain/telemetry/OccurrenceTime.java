package io.railpulse.domain.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges what a device or a reporter claims about when something happened, against when the record was received: never
 * against a clock of our own.
 *
 * @param futureTolerance how far ahead of its receipt it may lie
 * @param pastTolerance how far behind its receipt it may lie
 */
public record OccurrenceTime(Duration futureTolerance, Duration pastTolerance) {

    /** What is wrong if the time lies too far after the receipt, in words. */
    public Optional<String> findFuture(long occurredMillis, long recordMillis) {
        boolean future = occurredMillis > recordMillis + futureTolerance.toMillis();
        return future ? Optional.of(fault(occurredMillis, recordMillis)) : Optional.empty();
    }

    /** What is wrong if the time lies too far before the receipt, in words. */
    public Optional<String> findPast(long occurredMillis, long recordMillis) {
        boolean past = occurredMillis < earliestMillis(recordMillis);
        return past ? Optional.of(fault(occurredMillis, recordMillis)) : Optional.empty();
    }

    /** Whether the time lies within both tolerances. */
    public boolean isPlausible(long occurredMillis, long recordMillis) {
        return occurredMillis >= earliestMillis(recordMillis)
                && occurredMillis <= recordMillis + futureTolerance.toMillis();
    }

    /** The earliest plausible time of what was received at a record time. */
    public long earliestMillis(long recordMillis) {
        return recordMillis - pastTolerance.toMillis();
    }

    private static String fault(long occurredMillis, long recordMillis) {
        return Instant.ofEpochMilli(occurredMillis) + " in a record received at " + Instant.ofEpochMilli(recordMillis);
    }
}
