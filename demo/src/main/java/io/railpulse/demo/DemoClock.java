package io.railpulse.demo;

import java.time.Duration;
import java.time.Instant;

/** The clock of the railway: it begins at some moment and runs some times as fast as real time. */
final class DemoClock {
    private final Instant beginning;
    private final long beginningNanos;
    private final double speed;

    private DemoClock(Instant beginning, long beginningNanos, double speed) {
        this.beginning = beginning;
        this.beginningNanos = beginningNanos;
        this.speed = speed;
    }

    /** A clock that begins now. */
    static DemoClock startingAt(Instant beginning, double speed) {
        return new DemoClock(beginning, System.nanoTime(), speed);
    }

    Instant now() {
        return beginning.plusNanos(Math.round((System.nanoTime() - beginningNanos) * speed));
    }

    /** How long to wait, in real time, until the clock shows a moment; zero or negative if it does already. */
    Duration until(Instant moment) {
        return Duration.ofNanos(Math.round(Duration.between(now(), moment).toNanos() / speed));
    }
}
