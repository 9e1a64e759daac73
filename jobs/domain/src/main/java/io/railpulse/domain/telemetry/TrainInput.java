package io.railpulse.domain.telemetry;

import io.railpulse.domain.timetable.TrainRun;

/**
 * One input of one train: exactly one of the three payloads is there, or none where a plan is withdrawn.
 *
 * @param trainRunId the run it was resolved to
 * @param origin where it stands in the log
 * @param input which input it came by
 * @param position the payload of {@link Input#POSITIONS}
 * @param movement the payload of {@link Input#MOVEMENTS}
 * @param plan the payload of {@link Input#TRAIN_RUNS}; null withdraws the plan
 */
public record TrainInput(
        String trainRunId,
        Origin origin,
        Input input,
        PositionReport position,
        MovementReport movement,
        TrainRun plan) {

    public static TrainInput of(String trainRunId, Origin origin, PositionReport position) {
        return new TrainInput(trainRunId, origin, Input.POSITIONS, position, null, null);
    }

    public static TrainInput of(String trainRunId, Origin origin, MovementReport movement) {
        return new TrainInput(trainRunId, origin, Input.MOVEMENTS, null, movement, null);
    }

    public static TrainInput of(String trainRunId, Origin origin, TrainRun plan) {
        return new TrainInput(trainRunId, origin, Input.TRAIN_RUNS, null, null, plan);
    }
}
