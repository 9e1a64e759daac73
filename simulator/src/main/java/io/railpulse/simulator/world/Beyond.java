package io.railpulse.simulator.world;

import java.util.function.LongSupplier;

/** Draws moments of which no more is known than that they have not come yet. */
final class Beyond {
    private static final int TRIES = 300;

    private Beyond() {}

    /**
     * The first draw that lies beyond a second. Far out in its tail, where hardly anything gets to, the rest is not drawn but
     * taken to be half of what has gone by: about the median of what is left of a lognormal time as they are here.
     *
     * @param from when it began, seconds since the epoch
     */
    static long of(long from, long second, LongSupplier draw) {
        for (int tries = 0; tries < TRIES; tries++) {
            long drawn = draw.getAsLong();
            if (drawn > second) {
                return drawn;
            }
        }
        return tail(from, second);
    }

    /** What is taken for a draw beyond a second if none is found. */
    static long tail(long from, long second) {
        return second + Math.max(60, (second - from) / 2);
    }
}
