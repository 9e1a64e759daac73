package io.railpulse.domain.geofence;

/** How a train stands to a fence. */
public enum Whereabouts {
    /** It was seen inside, and not to have left. */
    INSIDE,
    /** It went through, though no fix was inside; it is outside again. */
    CROSSED,
    /** It was inside, and has left. */
    OUTSIDE,
    /** Nobody will tell any more: its run is over, or the fence is no longer about it. */
    ENDED
}
