package io.railpulse.domain.tracking;

/** What a train is doing. */
public enum RunState {
    /** Nothing shows that it has left its origin. */
    NOT_DEPARTED,
    /** Between two calls. */
    RUNNING,
    /** At a call: arrived, not departed. */
    STANDING,
    /** At its destination. */
    ARRIVED,
    /** Its plan was withdrawn. */
    CANCELLED,
    /** Nothing was heard of it until its end of life; it is no longer followed. */
    LOST;

    /** The name in tables and topics: {@code not-departed}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
