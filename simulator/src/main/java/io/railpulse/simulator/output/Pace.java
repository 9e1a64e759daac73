package io.railpulse.simulator.output;

import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** Holds a sender to so many records a second, or to nothing. */
final class Pace {
    private static final double NANOS = 1e9;
    private static final long SHORTEST_WAIT_NANOS = 1_000_000;

    private final OptionalDouble perSecond;
    private final long begunNanos = System.nanoTime();
    private long sent;

    /** @param perSecond empty for as fast as it goes */
    Pace(OptionalDouble perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits until the next record may be sent. */
    void await() throws InterruptedException {
        if (perSecond.isPresent()) {
            long dueNanos = begunNanos + Math.round(sent * NANOS / perSecond.getAsDouble());
            long wait = dueNanos - System.nanoTime();
            if (wait > SHORTEST_WAIT_NANOS) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        }
        sent++;
    }
}
