package io.railpulse.domain.throughput;

/**
 * Where runs begin and end.
 *
 * @param started left their origin
 * @param ended arrived at their destination
 * @param cancelled had their plan withdrawn before they arrived
 */
public record RunCount(long started, long ended, long cancelled) {

    static RunCount of(Pane pane) {
        return new RunCount(pane.sum(Sum.STARTED), pane.sum(Sum.ENDED), pane.sum(Sum.CANCELLED));
    }
}
