package io.railpulse.network;

/** How much is known of where a link lies. */
public enum LinkGeometry {
    /** Nothing but its ends: real track may be tens of kilometres away from the straight line between them. */
    STRAIGHT,
    /** Points of real track. */
    SURVEYED,
    /** Open water: there is no track. */
    SEA
}
