package io.railpulse.domain.throughput;

import java.util.Locale;

/** What throughput is told of. */
public enum PlaceKind {
    /** From a call to the next one of the plan. */
    LINK,
    /** A place of a plan. */
    STATION,
    /** A border station, towards one neighbour. */
    BORDER,
    /** A corridor, or a timetable's route where none is named. */
    CORRIDOR;

    /** The name in tables and topics: {@code link}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
