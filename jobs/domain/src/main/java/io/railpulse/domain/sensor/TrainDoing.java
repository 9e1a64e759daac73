package io.railpulse.domain.sensor;

import io.railpulse.domain.eta.TrainStatus;

/**
 * What one train does, of all that tracking tells of it: as much as says something about what is measured on board.
 *
 * @param trainRunId the run
 * @param corridor the corridor or timetable route; null if unknown
 * @param phase since when it does what
 * @param recordMillis when that was told, record time
 * @param ordinal number of it among those of the same run and record time
 */
public record TrainDoing(String trainRunId, String corridor, MotionPhase phase, long recordMillis, int ordinal) {

    public static TrainDoing of(TrainStatus status) {
        return new TrainDoing(
                status.trainRunId(),
                status.corridor(),
                new MotionPhase(
                        status.stateSinceMillis(),
                        TrainMotion.of(status),
                        status.lastStopId() == null ? status.nextStopId() : status.lastStopId()),
                status.recordMillis(),
                status.ordinal());
    }
}
