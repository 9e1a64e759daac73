package io.railpulse.simulator.world;

/**
 * The trains that wait to be taken over a border in one direction: first come, first served. A train that is taken uses up a
 * slot, and the next one may go when that slot is over: sooner or later, as the regime is.
 */
final class BorderQueue {
    private static final double SECONDS_A_DAY = 86_400;

    private final double slotSeconds;
    private final RegimeHistory regimes;
    private long freeFrom = Long.MIN_VALUE;
    private long lastJoined = Long.MIN_VALUE;

    private BorderQueue(RegimeHistory regimes, double slotSeconds) {
        this.slotSeconds = slotSeconds;
        this.regimes = regimes;
    }

    /** The same border with other regimes; nobody has come to it yet. */
    BorderQueue with(RegimeHistory otherRegimes) {
        return new BorderQueue(otherRegimes, slotSeconds);
    }

    /** A train was taken, whenever it joined. */
    void took(long second) {
        freeFrom = regimes.doneAt(second, slotSeconds);
    }

    /** @param slotsADay trains that can be taken in a day of the normal regime, more than 0 */
    BorderQueue(double slotsADay, RegimeHistory regimes) {
        this.slotSeconds = SECONDS_A_DAY / slotsADay;
        this.regimes = regimes;
    }

    /**
     * How many slots a day a border has.
     *
     * @param trains that this simulation sends over it in one direction
     * @param days in which they depart
     * @param inspects whether goods are cleared or lifted here; else the train only changes hands
     */
    static double slotsADay(int trains, int days, boolean inspects) {
        WorldParameter use = inspects ? WorldParameter.BORDER_USE : WorldParameter.HANDOVER_USE;
        WorldParameter fewest = inspects ? WorldParameter.FEWEST_BORDER_SLOTS : WorldParameter.FEWEST_HANDOVER_SLOTS;
        return Math.max(fewest.value(), trains / (days * use.value()));
    }

    /**
     * A train joins the end of the queue.
     *
     * @param second when it is ready, since the epoch; not before the one that joined last
     * @return when it is taken, since the epoch
     */
    long join(long second) {
        if (second < lastJoined) {
            throw new IllegalStateException("A train joins at " + second + ", before the one at " + lastJoined);
        }
        lastJoined = second;
        long taken = regimes.openFrom(Math.max(second, freeFrom));
        freeFrom = regimes.doneAt(taken, slotSeconds);
        return taken;
    }

    RegimeHistory regimes() {
        return regimes;
    }
}
