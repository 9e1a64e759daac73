package io.railpulse.domain.geofence;

import java.util.HashMap;
import java.util.Map;

/** What is remembered of one train that may come to fences. A plain object with public fields: it is kept in keyed state. */
public final class WatchedTrain {
    /** In place of a time that there is not. */
    public static final long NEVER = Long.MIN_VALUE;

    private static final long FORGET_AFTER_MILLIS = 86_400_000;

    /** Record time of the newest sighting taken; no older one is. */
    public long newestMillis = NEVER;
    /** Its number among those of the same record time. */
    public int newestOrdinal;

    public String trainRunId;
    /** The corridor that it was on last; null if unknown. */
    public String corridor;
    /** Where it was seen last. */
    public double latitude;

    public double longitude;
    /** When that was, occurrence time; {@link #NEVER} if it never was. */
    public long seenMillis = NEVER;

    /** By fence. */
    public Map<String, FenceVisit> visits = new HashMap<>();

    /** Record time of what was told last, and how much was told at it. */
    public long toldMillis = NEVER;

    public int toldAtOnce;
    /** When all of it is forgotten, record time; {@link #NEVER} while it is under way. */
    public long forgetMillis = NEVER;

    /** Takes note of a sighting; false if it is no news. */
    boolean hear(TrainSighting sighting) {
        boolean isNews = sighting.recordMillis() > newestMillis
                || sighting.recordMillis() == newestMillis && sighting.ordinal() > newestOrdinal;
        if (!isNews) {
            return false;
        }
        newestMillis = sighting.recordMillis();
        newestOrdinal = sighting.ordinal();
        trainRunId = sighting.trainRunId();
        corridor = sighting.corridor();
        forgetMillis = sighting.isOver() ? sighting.recordMillis() + FORGET_AFTER_MILLIS : NEVER;
        return true;
    }

    /** The way that it came since it was seen last; null where it was not seen since. */
    Way come(SeenAt seen) {
        if (seen == null || seen.atMillis() <= seenMillis) {
            return null;
        }
        SeenAt from = seenMillis == NEVER ? null : new SeenAt(latitude, longitude, seenMillis);
        latitude = seen.latitude();
        longitude = seen.longitude();
        seenMillis = seen.atMillis();
        return Way.between(from, seen);
    }

    /** The number of what is told next among all of one record time. */
    int numberNext(long recordMillis) {
        toldAtOnce = recordMillis == toldMillis ? toldAtOnce + 1 : 0;
        toldMillis = recordMillis;
        return toldAtOnce;
    }
}
