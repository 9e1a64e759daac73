package io.railpulse.simulator.world;

/** How a border works for a time. */
public enum Regime {
    /** As planned. */
    NORMAL(1),
    /** Fewer trains are taken: an inspection campaign, too few wagons on the other side, a convention ban in part. */
    SLOW(WorldParameter.SLOW_REGIME_SHARE.value()),
    /** No train is taken. */
    CLOSED(0);

    private final double share;

    Regime(double share) {
        this.share = share;
    }

    /** The share of the normal slots that there are. */
    public double share() {
        return share;
    }
}
