package io.railpulse.domain.consignment;

import java.util.Locale;

/** How it stands with a change from one train to another. */
public enum ConnectionState {
    /** It is not known yet when one of the two is there. */
    OPEN,
    /** It holds in nine cases of ten at least. */
    SAFE,
    /** It fails more often. */
    AT_RISK,
    /** The train to go on with has left without it. */
    MISSED;

    /** The name in tables and topics: {@code at-risk}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
