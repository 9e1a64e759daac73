package io.railpulse.domain.consignment;

import java.util.Locale;

/** How it stands with a consignment. */
public enum ConsignmentState {
    /** Nothing shows that its first run has left with it. */
    PLANNED,
    /** On a train. */
    UNDER_WAY,
    /** Between two trains. */
    IN_TRANSFER,
    /** At its destination. */
    ARRIVED,
    /** A run that should carry it was cancelled, given up, or does not call there. */
    INTERRUPTED,
    /** It was taken back. */
    WITHDRAWN,
    /** Nothing was heard of it until its end of life; it is no longer followed. */
    LOST;

    /** The name in tables and topics: {@code under-way}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
