package io.railpulse.domain.telemetry;

/** What an infrastructure manager reports of a train at a place. */
public enum MovementKind {
    ARRIVAL,
    DEPARTURE,
    PASS
}
