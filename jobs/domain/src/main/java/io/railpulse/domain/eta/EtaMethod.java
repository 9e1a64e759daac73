package io.railpulse.domain.eta;

/** How a forecast was made. */
public enum EtaMethod {
    /** Nothing is known of the train yet: the booked time, or now where that is past. */
    TIMETABLE,
    /** From where the train is, by the plan's running times; slack absorbs delay. */
    RUNNING_TIME,
    /** No time is booked: from the moment before, by the plan's nominal minutes. */
    NOMINAL,
    /** The train should be there by now and is not known to be: now. */
    OVERDUE;

    /** The name in tables and topics: {@code running-time}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
