package io.railpulse.domain.tracking;

/** What a train is doing; {@link StateJudge} decides. */
public enum RunState {
    /** Nothing shows that it has left its origin. */
    NOT_DEPARTED,
    /** Between two calls. */
    RUNNING,
    /** At a call: arrived, not departed; or on the way between two, for as long as makes it an unplanned stop. */
    STANDING,
    /** At a border station, no longer than the work there takes. */
    AT_BORDER_ARRIVED,
    /** At a border station for longer than the work there takes, and nothing is known to be done with it. */
    AT_BORDER_WAITING,
    /** At a border station, while its load or its locomotive is changed. */
    AT_BORDER_RELOADING,
    /** At a border station, ready to leave. */
    AT_BORDER_RELEASED,
    /** It runs or stands somewhere beside its route. */
    OFF_ROUTE,
    /** It is due to report and does not. */
    DARK,
    /** At its destination. */
    ARRIVED,
    /** Its plan was withdrawn before it arrived. */
    CANCELLED,
    /** Nothing was heard of it until its end of life; it is no longer followed. */
    LOST;

    /** The name in tables and topics: {@code not-departed}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
