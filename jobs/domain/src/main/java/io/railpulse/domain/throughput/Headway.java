package io.railpulse.domain.throughput;

/**
 * The time between trains that came to the end of a link one after the other, both within the window; seconds.
 *
 * @param gaps how many such times: one less than trains
 * @param seconds all of them: from the first train to the last
 * @param leastSeconds the shortest; null where fewer than two trains came
 * @param p50Seconds half are no longer, nearest rank; null where fewer than two trains came
 */
public record Headway(long gaps, long seconds, Long leastSeconds, Long p50Seconds) {

    static Headway of(Pane pane) {
        Multiset gaps = pane.spread(Spread.TIMES).gaps();
        Long least = gaps.isEmpty() ? null : Long.valueOf(gaps.values()[0]);
        return new Headway(gaps.size(), gaps.total(), least, gaps.quantile(50));
    }
}
