package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.Comparator;

/**
 * Of a fix, what its train's motion is made of. Fixes are in the order in which they were measured, so that nothing depends
 * on when they were received, but where a device contradicts itself: of what it says of one time, what it said first comes
 * first.
 *
 * @param measuredMillis occurrence time, milliseconds since the epoch
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param device which device took it, by {@link #deviceOf}
 * @param accuracyMetres its radius as the device tells; NaN if unknown
 * @param speedMps speed over ground, metres a second; NaN if unknown
 * @param bearingDeg direction of travel, degrees clockwise from north; NaN if unknown
 */
record Fix(
        long measuredMillis,
        double latitude,
        double longitude,
        int device,
        float accuracyMetres,
        float speedMps,
        float bearingDeg)
        implements Comparable<Fix> {
    private static final Comparator<Fix> ORDER =
            Comparator.comparingLong(Fix::measuredMillis).thenComparingInt(Fix::device);

    /** A fix of which nothing is known but when and where it was taken. */
    Fix(long measuredMillis, double latitude, double longitude) {
        this(measuredMillis, latitude, longitude, 0, Float.NaN, Float.NaN, Float.NaN);
    }

    static Fix of(PositionReport report) {
        return new Fix(
                report.measuredAtMillis(),
                report.latitude(),
                report.longitude(),
                deviceOf(report.deviceId()),
                orNaN(report.accuracyM()),
                orNaN(report.speedMps()),
                orNaN(report.bearingDeg()));
    }

    /** A number that stands for a device among those of one train; the same for all that have no name. */
    static int deviceOf(String deviceId) {
        return deviceId == null ? 0 : deviceId.hashCode();
    }

    private static float orNaN(Double value) {
        return value == null ? Float.NaN : value.floatValue();
    }

    @Override
    public int compareTo(Fix other) {
        return ORDER.compare(this, other);
    }
}
