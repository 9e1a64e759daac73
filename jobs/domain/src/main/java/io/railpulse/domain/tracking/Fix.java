package io.railpulse.domain.tracking;

import java.util.Comparator;

/**
 * Of a fix, what its train's motion is made of. Fixes are in the order in which they were measured; of two at one time the
 * one further south, then further west, comes first, so that the order does not depend on when they were received.
 *
 * @param measuredMillis occurrence time, milliseconds since the epoch
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
record Fix(long measuredMillis, double latitude, double longitude) implements Comparable<Fix> {
    private static final Comparator<Fix> ORDER = Comparator.comparingLong(Fix::measuredMillis)
            .thenComparingDouble(Fix::latitude)
            .thenComparingDouble(Fix::longitude);

    @Override
    public int compareTo(Fix other) {
        return ORDER.compare(this, other);
    }
}
