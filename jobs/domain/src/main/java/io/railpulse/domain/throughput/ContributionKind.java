package io.railpulse.domain.throughput;

/** What a run adds to the figures of a place. */
public enum ContributionKind {
    /** It ran over a link; at its arrival there. */
    TRAVERSAL,
    /** It came to a station, or began there; at its arrival, at its origin at its departure. */
    CALL,
    /** It stood at a station between two links; at its departure. */
    DWELL,
    /** It left a border station between two links; at its departure. */
    CROSSING,
    /** It left its origin. */
    START,
    /** It arrived at its destination. */
    END,
    /** Its plan was withdrawn; when it was to leave its origin, of a train under way when that became known. */
    CANCELLATION
}
