package io.railpulse.simulator.fault;

import io.railpulse.simulator.Chance;

/** Single records here and there: one in so many. */
final class RareStrikes {
    private final Chance chance;
    private final double every;
    private long left;

    /** @param every how many records there are to one strike, on average */
    RareStrikes(Chance chance, double every) {
        this.chance = chance;
        this.every = every;
        this.left = gap();
    }

    /** Whether it strikes the next record. */
    boolean strikesNext() {
        if (--left > 0) {
            return false;
        }
        left = gap();
        return true;
    }

    private long gap() {
        return 1 + (long) chance.exponential(every - 1);
    }
}
