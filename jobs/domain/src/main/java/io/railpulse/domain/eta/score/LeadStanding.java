package io.railpulse.domain.eta.score;

import java.util.Locale;

/** What came of one lead of a moment. */
public enum LeadStanding {
    /** A forecast was in force and is compared with what happened. */
    SCORED,
    /** The train was under way, but no forecast of the moment was in force. */
    MISSED,
    /** It was told before, and no longer holds: the moment has not happened, or not when it was thought to have. */
    WITHDRAWN;

    /** The name in tables and topics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
