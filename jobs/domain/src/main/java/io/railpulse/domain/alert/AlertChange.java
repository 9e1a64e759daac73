package io.railpulse.domain.alert;

import java.util.Locale;

/** What happened to an alert. */
public enum AlertChange {
    /** A new one is open. */
    RAISED,
    /** It is worse than it was told last; whoever acknowledged it is asked again. */
    ESCALATED,
    /** It is better than it was told last, and not over. */
    DOWNGRADED,
    /** Somebody has seen it. */
    ACKNOWLEDGED,
    /** It is over. */
    CLEARED;

    /** The name in tables and topics: {@code raised}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
