package io.railpulse.testing.train;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;

/**
 * What is said of one run, each record at the next offset of its topic: {@code said.seen("10:05", 5_000)}. It is received the
 * moment it happens; {@link #receivedAt} makes a copy that was received later.
 */
public final class TrainInputs {
    private static final String POSITIONS = "rail.position.v1";
    private static final String MOVEMENTS = "rail.movement.v1";
    private static final String PLANS = "rail.train-run.v1";
    private static final String ASSIGNMENTS = "rail.assignment.v1";

    private final String trainRunId;
    private long nextOffset;

    private TrainInputs(String trainRunId) {
        this.trainRunId = trainRunId;
    }

    public static TrainInputs of(TrainRun run) {
        return new TrainInputs(run.trainRunId());
    }

    public static TrainInputs ofUnknown(String trainRunId) {
        return new TrainInputs(trainRunId);
    }

    public TrainInput planned(String time, TrainRun plan) {
        return TrainInput.of(trainRunId, origin(PLANS, time), plan);
    }

    public TrainInput withdrawn(String time) {
        return TrainInput.of(trainRunId, origin(PLANS, time), (TrainRun) null);
    }

    /** A fix on the {@link StraightLine}. */
    public TrainInput seen(String time, double alongMetres) {
        return TrainInput.of(trainRunId, origin(POSITIONS, time), fix(time, alongMetres));
    }

    /** A fix on the {@link StraightLine} by a device. */
    public TrainInput seenBy(String deviceId, String time, double alongMetres) {
        return TrainInput.of(trainRunId, origin(POSITIONS, time), fix(deviceId, time, alongMetres));
    }

    /** A fix so many degrees north of the {@link StraightLine}. */
    public TrainInput seenBeside(String time, double alongMetres, double degreesNorth) {
        PositionReport on = fix(time, alongMetres);
        PositionReport beside = new PositionReport(
                null,
                on.deviceId(),
                null,
                null,
                on.measuredAtMillis(),
                on.latitude() + degreesNorth,
                on.longitude(),
                null,
                null,
                null);
        return TrainInput.of(trainRunId, origin(POSITIONS, time), beside);
    }

    /** The same by a device that knows no run. */
    public TrainInput seenOnlyBy(String deviceId, String time, double alongMetres) {
        return TrainInput.ofDevice(origin(POSITIONS, time), fix(deviceId, time, alongMetres));
    }

    public TrainInput assigned(String time, Assignment assignment) {
        return TrainInput.of(origin(ASSIGNMENTS, time), assignment);
    }

    public TrainInput arrived(String time, String stopId) {
        return reported(time, stopId, MovementKind.ARRIVAL, MessageStatus.CREATE);
    }

    public TrainInput departed(String time, String stopId) {
        return reported(time, stopId, MovementKind.DEPARTURE, MessageStatus.CREATE);
    }

    public TrainInput passed(String time, String stopId) {
        return reported(time, stopId, MovementKind.PASS, MessageStatus.CREATE);
    }

    public TrainInput reported(String time, String stopId, MovementKind kind, MessageStatus status) {
        MovementReport report = new MovementReport(null, "im", null, null, stopId, kind, RecordTimes.at(time), status);
        return TrainInput.of(trainRunId, origin(MOVEMENTS, time), report);
    }

    /** The same record as it would stand in the log had it been received at another time. */
    public TrainInput receivedAt(String time, TrainInput input) {
        return receivedAt(RecordTimes.at(time), input);
    }

    public TrainInput receivedAt(long recordMillis, TrainInput input) {
        return new TrainInput(
                input.trainRunId(),
                new Origin(input.origin().topic(), 0, nextOffset++, recordMillis),
                input.input(),
                input.position(),
                input.movement(),
                input.plan(),
                input.assignment());
    }

    public static PositionReport fix(String time, double alongMetres) {
        return fix("gps", time, alongMetres);
    }

    private static PositionReport fix(String deviceId, String time, double alongMetres) {
        return new PositionReport(
                null,
                deviceId,
                null,
                null,
                RecordTimes.at(time),
                0,
                StraightLine.longitude(alongMetres),
                null,
                null,
                null);
    }

    private Origin origin(String topic, String time) {
        return new Origin(topic, 0, nextOffset++, RecordTimes.at(time));
    }
}
