package io.railpulse.domain.eta;

/** How a forecast was made. */
public enum EtaMethod {
    /** Nothing is known of the train yet: the booked time, or now where that is past. */
    TIMETABLE(3),
    /** From where the train is, by the plan's running times; slack absorbs delay. */
    RUNNING_TIME(1),
    /** No time is booked: from the moment before, by the plan's nominal minutes. */
    NOMINAL(2),
    /** By what was learned of runs before it, from where the train is. */
    LEARNED(0),
    /** The train should be there by now and is not known to be: now. */
    OVERDUE(1);

    private final int fallbackLevel;

    EtaMethod(int fallbackLevel) {
        this.fallbackLevel = fallbackLevel;
    }

    /** How much is missing for a better forecast; 0 if nothing is. */
    public int fallbackLevel() {
        return fallbackLevel;
    }

    /** The name in tables and topics: {@code running-time}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
