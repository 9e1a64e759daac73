package io.railpulse.domain.throughput;

/**
 * How long trains stood, from arrival to departure, by when they left.
 *
 * @param dwells how many stood
 * @param seconds how long, together
 * @param p50Seconds half stood no longer, nearest rank; null where nobody stood
 * @param p90Seconds nine of ten stood no longer; null where nobody stood
 */
public record Standing(long dwells, long seconds, Long p50Seconds, Long p90Seconds) {

    static Standing of(Multiset dwells) {
        return new Standing(dwells.size(), dwells.total(), dwells.quantile(50), dwells.quantile(90));
    }
}
