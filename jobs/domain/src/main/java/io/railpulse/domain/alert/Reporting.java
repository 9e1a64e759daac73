package io.railpulse.domain.alert;

import io.railpulse.domain.tracking.RunState;

/** Whether a train reports, as it is due to. */
public enum Reporting {
    /** It has not left, or its run is over: nobody waits for its reports. */
    NOT_DUE,
    HEARD,
    DARK;

    static Reporting of(RunState state) {
        return switch (state) {
            case NOT_DEPARTED, ARRIVED, CANCELLED, LOST -> NOT_DUE;
            case DARK -> DARK;
            default -> HEARD;
        };
    }
}
