package io.railpulse.domain.delay;

/** Delays as railways count them, by UIC leaflet 450-2. */
public final class Uic450 {
    /** A freight train is affected from 15:29 on, in seconds. */
    public static final long AFFECTED_FREIGHT_SECONDS = 15 * 60 + 29;
    /** A passenger train is affected from 5:29 on, in seconds. */
    public static final long AFFECTED_PASSENGER_SECONDS = 5 * 60 + 29;

    private Uic450() {}

    /** Whole minutes: 29 seconds are left out, 30 make a minute more, of being early just as of being late. */
    public static long minutesOf(long delaySeconds) {
        long minutes = (Math.abs(delaySeconds) + 30) / 60;
        return delaySeconds < 0 ? -minutes : minutes;
    }

    /** Whether a train of that kind is so late that its cause has to be found. */
    public static boolean isAffected(long delaySeconds, boolean passenger) {
        return delaySeconds >= (passenger ? AFFECTED_PASSENGER_SECONDS : AFFECTED_FREIGHT_SECONDS);
    }
}
