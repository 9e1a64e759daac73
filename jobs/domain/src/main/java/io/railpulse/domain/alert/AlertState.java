package io.railpulse.domain.alert;

/**
 * All that is remembered of one kind at one subject. A plain object with public fields: it is kept in keyed state, and read by its
 * serializer. It lives as long as its subject is followed, since what was cleared may have to cool down.
 */
public final class AlertState {
    /** In place of a time that there is not. */
    public static final long NEVER = Long.MIN_VALUE;

    /** The rule by which the steps were judged last, and its version; null before the first. */
    public String ruleId;

    public long ruleVersion;
    /** By step: whether it holds. */
    public boolean[] active = {};
    /** By step: since when the value has reached it without a break; {@link #NEVER} if it has not. */
    public long[] reachedSince = {};
    /** By step: since when the value has been back without a break; {@link #NEVER} if it is not. */
    public long[] backSince = {};

    /** Whether any condition was ever taken; the next ones are those of the newest. */
    public boolean heard;

    public double value;
    public Long sinceMillis;
    public long occurredMillis;
    public String place;
    public Double confidence;
    public String reason;
    /** What the kind wants to be reminded of; null if nothing. */
    public Double memory;
    /** Until when nothing is raised, since what is known may be over already; {@link #NEVER} if it is news. */
    public long settleUntilMillis = NEVER;

    /** The open alert; null if there is none, as for all of the next. */
    public String alertId;

    public Severity severity;
    public int sequence;
    public long startMillis;
    public long raisedMillis;
    public Double toldValue;
    /** Record time at which it was last told to be worse than before; {@link #NEVER} if it was not. */
    public long escalatedMillis = NEVER;

    public String by;

    /** Record time of the last all-clear; {@link #NEVER} if there was none. */
    public long clearedMillis = NEVER;
    /** When to look again, record time; {@link #NEVER} if nothing changes by time alone. */
    public long dueMillis = NEVER;

    public boolean isOpen() {
        return alertId != null;
    }

    void keep(Condition condition) {
        heard = true;
        value = condition.value();
        sinceMillis = condition.sinceMillis();
        occurredMillis = condition.occurredMillis();
        place = condition.place();
        confidence = condition.confidence();
        reason = condition.reason();
        memory = condition.memory();
    }
}
