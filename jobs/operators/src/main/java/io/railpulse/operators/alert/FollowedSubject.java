package io.railpulse.operators.alert;

/** What is remembered of a subject beside its alerts. A plain object with public fields: it is kept in keyed state. */
public final class FollowedSubject {
    /** Stands for a time that there is not. */
    public static final long NONE = Long.MIN_VALUE;

    /** Record time of the newest input taken; no older one is. */
    public long newestMillis = NONE;
    /** Its number among those of the same record time. */
    public int newestOrdinal;
    /** The corridor by which its rules are found; null if unknown. */
    public String corridor;
    /** When all of it is forgotten, record time; {@link #NONE} while it is under way. */
    public long forgetMillis = NONE;
    /** The one timer that is set for what is due; {@link #NONE} if none is. */
    public long timerMillis = NONE;

    /** Whether its end has come, after which it is forgotten. */
    boolean isEnding() {
        return forgetMillis != NONE;
    }

    boolean isNews(long recordMillis, int ordinal) {
        return recordMillis > newestMillis || recordMillis == newestMillis && ordinal > newestOrdinal;
    }
}
