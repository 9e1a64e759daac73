package io.railpulse.domain.throughput;

/**
 * A border's queue at a moment. A train waits from its arrival until it leaves, whatever for.
 *
 * @param atMillis the moment, milliseconds since the epoch
 * @param waiting trains that wait
 * @param oldestArrivedMillis when the one came that has waited longest; null if none waits
 * @param departures trains that left in the time over which service is measured, and had come before
 * @param busySeconds for how long of that time some train waited
 * @param clearingMillis when the last of those that wait will have left, as the border works now; null if none waits
 */
public record QueueFigures(
        long atMillis, int waiting, Long oldestArrivedMillis, int departures, long busySeconds, Long clearingMillis) {
    private static final double SECONDS_AN_HOUR = 3600;

    /** Whether nobody waits and nobody did. */
    boolean isQuiet() {
        return waiting == 0 && departures == 0 && busySeconds == 0;
    }

    /** Departures an hour while somebody waited; null if nobody did. */
    public Double servicePerHour() {
        return busySeconds == 0 ? null : Double.valueOf(departures * SECONDS_AN_HOUR / busySeconds);
    }
}
