package io.railpulse.domain.throughput;

/** Over which time a row sums up what happened. */
public enum WindowKind {
    /** An hour of the clock, UTC. */
    HOUR,
    /** The 24 hours up to an hour of the clock, UTC. */
    LAST_24_HOURS,
    /** A calendar day in the place's own time zone; 23 or 25 hours where clocks change. */
    DAY;

    /** The name in tables and topics: {@code last-24-hours}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
