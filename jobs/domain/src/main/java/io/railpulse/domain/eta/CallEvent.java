package io.railpulse.domain.eta;

/** The two moments of a call that are forecast. */
public enum CallEvent {
    ARRIVAL,
    DEPARTURE
}
