package io.railpulse.domain.throughput;

/**
 * How trains arrived; on a corridor at their destination, at a station all that came.
 *
 * @param arrivals of which the delay is known
 * @param delaySeconds how late they were, together
 * @param affected those that were as late as makes a train affected, or later
 * @param punctual those that were late by no more than a punctual train may be
 */
public record Punctuality(long arrivals, long delaySeconds, long affected, long punctual) {

    static Punctuality of(Pane pane) {
        return new Punctuality(
                pane.sum(Sum.ARRIVALS),
                pane.sum(Sum.ARRIVAL_DELAY_SECONDS),
                pane.sum(Sum.AFFECTED),
                pane.sum(Sum.PUNCTUAL));
    }
}
