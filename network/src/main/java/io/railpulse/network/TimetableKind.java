package io.railpulse.network;

/** What the plan of a train promises. */
public enum TimetableKind {
    /** A booked time at every point. */
    BOOKED,
    /** A booked departure at its origin; behind that only the time each leg commonly takes. */
    NOMINAL
}
