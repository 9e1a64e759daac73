package io.railpulse.domain.eta.score;

/**
 * How restless the forecasts of a moment were. A withdrawal is no change; what is told after it is compared with what was
 * told before.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Wobble {
    /** How many forecasts were told, withdrawals left out. */
    public int told;
    /** How far they moved in all, milliseconds. */
    public long movedMillis;
    /** How often they turned round: moved earlier after they had moved later, or the other way. */
    public int flips;
    /** The newest median, milliseconds since the epoch; without meaning before the first. */
    public long newestMillis;
    /** The sign of the newest move; 0 before the first. */
    public int sign;

    void add(long p50Millis) {
        if (told > 0) {
            long change = p50Millis - newestMillis;
            int turned = Long.signum(change);
            movedMillis += Math.abs(change);
            flips += sign * turned < 0 ? 1 : 0;
            sign = turned == 0 ? sign : turned;
        }
        newestMillis = p50Millis;
        told++;
    }

    /** The mean move from one forecast to the next, seconds; null if there were not two. */
    Double meanChangeSeconds() {
        return told < 2 ? null : Double.valueOf(movedMillis / 1e3 / (told - 1));
    }
}
