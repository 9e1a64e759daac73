package io.railpulse.domain.throughput;

/**
 * Where delays arise: how they changed over links, and while trains stood.
 *
 * @param compared how many links and stands, of which the delay before and behind is known on one basis
 * @param changeSeconds by how much delays changed there, negative where time was won
 * @param lostSeconds by how much they grew, where they did
 */
public record DelayChange(long compared, long changeSeconds, long lostSeconds) {

    static DelayChange of(Pane pane) {
        return new DelayChange(pane.sum(Sum.COMPARED), pane.sum(Sum.DELAY_CHANGE_SECONDS), pane.sum(Sum.LOST_SECONDS));
    }
}
