package io.railpulse.benchmarks.alert;

import java.util.Collection;

/**
 * How long something took, each time.
 *
 * @param sortedNanos the shortest first
 */
record Latencies(long[] sortedNanos) {

    static Latencies of(Collection<Long> nanos) {
        return new Latencies(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** The time in milliseconds within which so large a share was done, from 0 to 1; there must be some. */
    double quantileMillis(double share) {
        int at = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, at)] / 1e6;
    }

    @Override
    public String toString() {
        return sortedNanos.length == 0
                ? "nothing was heard"
                : "n %,d, p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, most %.0f ms"
                        .formatted(
                                sortedNanos.length,
                                quantileMillis(0.5),
                                quantileMillis(0.9),
                                quantileMillis(0.99),
                                quantileMillis(1));
    }
}
