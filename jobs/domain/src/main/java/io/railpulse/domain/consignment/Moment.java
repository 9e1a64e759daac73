package io.railpulse.domain.consignment;

/**
 * When something is to happen, or has happened. Milliseconds since the epoch.
 *
 * @param p10Millis the early end of the 80 % interval; null if not given
 * @param p50Millis the median
 * @param p90Millis the late end; null if not given
 * @param happened whether it has; all three are then the same
 */
public record Moment(Long p10Millis, long p50Millis, Long p90Millis, boolean happened) {

    static Moment seenAt(long millis) {
        return new Moment(millis, millis, millis, true);
    }

    /** From the early end to the median, milliseconds; 0 if not given. */
    long earlySide() {
        return p10Millis == null ? 0 : Math.max(0, p50Millis - p10Millis);
    }

    /** From the median to the late end, milliseconds; 0 if not given. */
    long lateSide() {
        return p90Millis == null ? 0 : Math.max(0, p90Millis - p50Millis);
    }
}
