package io.railpulse.domain.network;

/** What carries a train over a leg of its route. */
public enum LegKind {
    /** Track. */
    RAIL,
    /** A ship: there is no track, and the line between two ports says little of where it sails. */
    SEA;

    /** The name in tables and topics: {@code sea}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
