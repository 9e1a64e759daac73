package io.railpulse.domain.geofence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How it is known how a train stands to a fence, in words. */
final class FenceReasons {
    private static final long MINUTE = 60_000;
    private static final long HALF_SECOND = 500;

    private FenceReasons() {}

    static String inside(FenceVisit visit) {
        if (visit.enteredWithinMillis == 0) {
            return "it was inside when it was first seen there, at " + text(visit.enteredMillis);
        }
        return "it went in at " + text(visit.enteredMillis) + ", by fixes " + minutes(visit.enteredWithinMillis)
                + " apart";
    }

    static String left(FenceVisit visit, Way way) {
        return "it went out at " + text(visit.outsideSinceMillis) + " after "
                + minutes(visit.outsideSinceMillis - visit.enteredMillis) + ", by fixes " + minutes(way.tookMillis())
                + " apart";
    }

    static String crossed(FenceVisit visit) {
        return "no fix was inside; the straight way between two that are " + minutes(visit.enteredWithinMillis)
                + " apart went in at " + text(visit.enteredMillis) + " and out at " + text(visit.outsideSinceMillis);
    }

    private static String minutes(long millis) {
        return Math.round((double) millis / MINUTE) + " min";
    }

    private static Instant text(long millis) {
        return Instant.ofEpochMilli(millis + HALF_SECOND).truncatedTo(ChronoUnit.SECONDS);
    }
}
