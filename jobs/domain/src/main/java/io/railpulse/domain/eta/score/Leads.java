package io.railpulse.domain.eta.score;

import java.time.Duration;

/** How long before a moment the forecast in force is looked at. */
public final class Leads {
    private static final int[] MINUTES = {5, 10, 20, 30, 60, 120, 240, 480, 1440, 2880, 5760, 11520, 23040};

    private Leads() {}

    /** All leads in minutes, rising, from five minutes to sixteen days. */
    public static int[] listMinutes() {
        return MINUTES.clone();
    }

    /** The longest lead. */
    public static Duration longest() {
        return Duration.ofMinutes(MINUTES[MINUTES.length - 1]);
    }

    /** A lead in milliseconds. */
    public static long millisOf(int leadMinutes) {
        return Duration.ofMinutes(leadMinutes).toMillis();
    }
}
