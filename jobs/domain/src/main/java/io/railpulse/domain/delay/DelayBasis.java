package io.railpulse.domain.delay;

/** What a delay is measured against. */
public enum DelayBasis {
    /** The booked time of the timetable. */
    BOOKED,
    /** No time is booked, so the delay is unknown. */
    NONE;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
