package io.railpulse.domain.tracking;

/** How a train went by a place. */
public enum CallKind {
    /** It stopped, or began or ended its run there. */
    STOP,
    /** It went through; arrival and departure are the same moment. */
    PASS,
    /** It was to call there and did not; both times are blank. */
    SKIPPED
}
