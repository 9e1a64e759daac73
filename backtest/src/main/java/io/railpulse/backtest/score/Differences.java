package io.railpulse.backtest.score;

import java.util.List;

/**
 * How far times are from the truth. Percentiles are by nearest rank, so that each is a difference that occurred.
 *
 * @param count how many times were compared; where none was, all else is null
 * @param medianSeconds of the absolute differences
 * @param p90Seconds of the absolute differences
 * @param maxSeconds of the absolute differences
 * @param meanSeconds of the signed differences: positive means later than the truth
 */
public record Differences(int count, Double medianSeconds, Double p90Seconds, Double maxSeconds, Double meanSeconds) {

    /** @param signedMillis ours less the truth */
    static Differences of(List<Long> signedMillis) {
        if (signedMillis.isEmpty()) {
            return new Differences(0, null, null, null, null);
        }
        long[] sorted = signedMillis.stream().mapToLong(Math::abs).sorted().toArray();
        double mean = signedMillis.stream().mapToLong(Long::longValue).average().orElseThrow();
        return new Differences(
                sorted.length,
                nearestRank(sorted, 50) / 1000.0,
                nearestRank(sorted, 90) / 1000.0,
                sorted[sorted.length - 1] / 1000.0,
                mean / 1000.0);
    }

    /** The smallest value that at least so many per cent of the values do not exceed. */
    static long nearestRank(long[] sorted, int percent) {
        int rank = (int) (((long) sorted.length * percent + 99) / 100);
        return sorted[Math.max(1, rank) - 1];
    }
}
