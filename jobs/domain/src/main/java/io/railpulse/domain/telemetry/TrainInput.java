package io.railpulse.domain.telemetry;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.timetable.TrainRun;

/**
 * One input of one train: exactly one of the four payloads is there, or none where a plan is withdrawn.
 *
 * @param trainRunId the run it was resolved to; null where only its device is known so far
 * @param origin where it stands in the log
 * @param input which input it came by
 * @param position the payload of {@link Input#POSITIONS}
 * @param movement the payload of {@link Input#MOVEMENTS}
 * @param plan the payload of {@link Input#TRAIN_RUNS}; null withdraws the plan
 * @param assignment the payload of {@link Input#ASSIGNMENTS}
 */
public record TrainInput(
        String trainRunId,
        Origin origin,
        Input input,
        PositionReport position,
        MovementReport movement,
        TrainRun plan,
        Assignment assignment) {

    public static TrainInput of(String trainRunId, Origin origin, PositionReport position) {
        return new TrainInput(trainRunId, origin, Input.POSITIONS, position, null, null, null);
    }

    public static TrainInput of(String trainRunId, Origin origin, MovementReport movement) {
        return new TrainInput(trainRunId, origin, Input.MOVEMENTS, null, movement, null, null);
    }

    public static TrainInput of(String trainRunId, Origin origin, TrainRun plan) {
        return new TrainInput(trainRunId, origin, Input.TRAIN_RUNS, null, null, plan, null);
    }

    public static TrainInput of(Origin origin, Assignment assignment) {
        return new TrainInput(assignment.id().trainRunId(), origin, Input.ASSIGNMENTS, null, null, null, assignment);
    }

    /** A fix of which nothing but its device is known. */
    public static TrainInput ofDevice(Origin origin, PositionReport position) {
        return TrainInput.of(null, origin, position);
    }

    /** The same, resolved to a run. */
    public TrainInput withTrainRunId(String otherTrainRunId) {
        return new TrainInput(otherTrainRunId, origin, input, position, movement, plan, assignment);
    }

    /** The device whose fix it is, or that is assigned; null if there is none. */
    public String deviceId() {
        if (position != null) {
            return position.deviceId();
        }
        return assignment == null ? null : assignment.id().deviceId();
    }
}
