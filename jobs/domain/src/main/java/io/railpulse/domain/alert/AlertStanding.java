package io.railpulse.domain.alert;

import java.util.Locale;

/** Whether an alert is open, and whether somebody has seen it. */
public enum AlertStanding {
    /** Open, and nobody has acknowledged it at this severity. */
    ACTIVE,
    /** Open, and somebody has. */
    ACKNOWLEDGED,
    /** Over, for good: what comes later is another episode, with an id of its own. */
    CLEARED;

    /** The name in tables and topics: {@code active}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
