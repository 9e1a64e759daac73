package io.railpulse.domain.sensor;

import io.railpulse.domain.eta.TrainStatus;

/** What a train was doing when something was measured on board. */
public enum TrainMotion {
    /** It ran. */
    MOVING,
    /** It stood at a call of its plan. */
    AT_PLANNED_PLACE,
    /** It stood elsewhere, or was beside its route. */
    AWAY,
    /** Nobody knows. */
    UNKNOWN;

    static TrainMotion of(TrainStatus status) {
        return switch (status.state()) {
            case RUNNING -> MOVING;
            case NOT_DEPARTED, ARRIVED -> AT_PLANNED_PLACE;
            case AT_BORDER_ARRIVED, AT_BORDER_WAITING, AT_BORDER_RELOADING, AT_BORDER_RELEASED -> AT_PLANNED_PLACE;
            // It is due to leave a call only while it stands there.
            case STANDING -> status.dueToLeaveMillis() == null ? AWAY : AT_PLANNED_PLACE;
            case OFF_ROUTE -> AWAY;
            case DARK, CANCELLED, LOST -> UNKNOWN;
        };
    }
}
