package io.railpulse.domain.geofence;

import io.railpulse.domain.eta.TrainStatus;
import java.util.HashMap;
import java.util.Map;

/** What is remembered of one train that may come to fences. A plain object with public fields: it is kept in keyed state. */
public final class WatchedTrain {
    /** In place of a time that there is not. */
    public static final long NEVER = Long.MIN_VALUE;

    private static final long FORGET_AFTER_MILLIS = 86_400_000;

    /** Record time of the newest status taken; no older one is. */
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

    /** Takes note of a status; false if it is no news. */
    boolean hear(TrainStatus status) {
        boolean isNews = status.recordMillis() > newestMillis
                || status.recordMillis() == newestMillis && status.ordinal() > newestOrdinal;
        if (!isNews) {
            return false;
        }
        newestMillis = status.recordMillis();
        newestOrdinal = status.ordinal();
        trainRunId = status.trainRunId();
        corridor = status.corridor();
        forgetMillis = isOver(status) ? status.recordMillis() + FORGET_AFTER_MILLIS : NEVER;
        return true;
    }

    private static boolean isOver(TrainStatus status) {
        return switch (status.state()) {
            case ARRIVED, CANCELLED, LOST -> true;
            default -> false;
        };
    }

    /** The way that it came since it was seen last; null where a status has no newer fix. */
    Way come(TrainStatus status) {
        boolean isNewer = status.positionAtMillis() != null
                && status.latitude() != null
                && status.longitude() != null
                && status.positionAtMillis() > seenMillis;
        if (!isNewer) {
            return null;
        }
        SeenAt from = seenMillis == NEVER ? null : new SeenAt(latitude, longitude, seenMillis);
        latitude = status.latitude();
        longitude = status.longitude();
        seenMillis = status.positionAtMillis();
        return Way.between(from, new SeenAt(latitude, longitude, seenMillis));
    }

    /** The number of what is told next among all of one record time. */
    int numberNext(long recordMillis) {
        toldAtOnce = recordMillis == toldMillis ? toldAtOnce + 1 : 0;
        toldMillis = recordMillis;
        return toldAtOnce;
    }
}
