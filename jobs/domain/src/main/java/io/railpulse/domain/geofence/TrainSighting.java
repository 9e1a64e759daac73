package io.railpulse.domain.geofence;

import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/**
 * Where a train is, of all that tracking tells of it: as much as matters to fences.
 *
 * @param trainRunId the run
 * @param tripId its trip
 * @param corridor the corridor or timetable route; null if unknown
 * @param state what it does
 * @param seen where it was seen last; null if it never was
 * @param recordMillis when that was told, record time
 * @param ordinal number of it among those of the same run and record time
 */
public record TrainSighting(
        String trainRunId,
        String tripId,
        String corridor,
        RunState state,
        SeenAt seen,
        long recordMillis,
        int ordinal) {

    public static TrainSighting of(TrainStatus status) {
        boolean isSeen = status.positionAtMillis() != null && status.latitude() != null && status.longitude() != null;
        return new TrainSighting(
                status.trainRunId(),
                status.tripId(),
                status.corridor(),
                status.state(),
                isSeen ? new SeenAt(status.latitude(), status.longitude(), status.positionAtMillis()) : null,
                status.recordMillis(),
                status.ordinal());
    }

    boolean isOver() {
        return switch (state) {
            case ARRIVED, CANCELLED, LOST -> true;
            default -> false;
        };
    }

    boolean stands() {
        return switch (state) {
            case NOT_DEPARTED,
                    STANDING,
                    AT_BORDER_ARRIVED,
                    AT_BORDER_WAITING,
                    AT_BORDER_RELOADING,
                    AT_BORDER_RELEASED,
                    ARRIVED -> true;
            default -> false;
        };
    }
}
