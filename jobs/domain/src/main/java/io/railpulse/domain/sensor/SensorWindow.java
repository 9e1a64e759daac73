package io.railpulse.domain.sensor;

import io.railpulse.domain.telemetry.SensorQuantity;

/**
 * What the sensors of one asset measured of one quantity in five minutes of occurrence time, as far as is known. The newest revision
 * replaces all before.
 *
 * @param assetId what carries the sensors
 * @param quantity what is measured; its unit is that of the values
 * @param startMillis first moment of the window
 * @param count readings
 * @param min the lowest
 * @param max the highest
 * @param mean of all, to a thousandth each
 * @param last the one that was measured last; of several the highest
 * @param lastMeasuredMillis when that was
 * @param revision counts how often the window was told
 * @param recordMillis record time of what it was told for
 */
public record SensorWindow(
        String assetId,
        SensorQuantity quantity,
        long startMillis,
        long count,
        double min,
        double max,
        double mean,
        double last,
        long lastMeasuredMillis,
        int revision,
        long recordMillis) {
    /** How long a window is. */
    public static final long LENGTH_MILLIS = 300_000;

    /** The first moment of the window that a moment belongs to. */
    public static long startOf(long measuredMillis) {
        return Math.floorDiv(measuredMillis, LENGTH_MILLIS) * LENGTH_MILLIS;
    }

    /** Whether a window takes nothing any more at a record time. */
    public static boolean isOver(long startMillis, long recordMillis, long memoryMillis) {
        return recordMillis >= startMillis + LENGTH_MILLIS + memoryMillis;
    }

    /** First moment after it. */
    public long endMillis() {
        return startMillis + LENGTH_MILLIS;
    }
}
