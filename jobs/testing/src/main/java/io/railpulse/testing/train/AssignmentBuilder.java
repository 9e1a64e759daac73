package io.railpulse.testing.train;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.timetable.TrainRun;

/**
 * Builds an assignment: {@code locomotive("KZ8A-1").with("gps-1").on(run).from(1, "09:30").to(2, "10:20")}. The call numbers
 * are those of the plan, the times those of {@link RecordTimes}.
 */
public final class AssignmentBuilder {
    private final AssetKind kind;
    private final String assetId;
    private String deviceId;
    private String trainRunId;
    private int fromStopSequence;
    private String since;

    private AssignmentBuilder(AssetKind kind, String assetId) {
        this.kind = kind;
        this.assetId = assetId;
    }

    public static AssignmentBuilder locomotive(String number) {
        return new AssignmentBuilder(AssetKind.LOCOMOTIVE, number);
    }

    public static AssignmentBuilder wagon(String number) {
        return new AssignmentBuilder(AssetKind.WAGON, number);
    }

    public static AssignmentBuilder container(String number) {
        return new AssignmentBuilder(AssetKind.CONTAINER, number);
    }

    public AssignmentBuilder with(String device) {
        deviceId = device;
        return this;
    }

    public AssignmentBuilder on(TrainRun run) {
        trainRunId = run.trainRunId();
        return this;
    }

    public AssignmentBuilder from(int stopSequence, String time) {
        fromStopSequence = stopSequence;
        since = time;
        return this;
    }

    /** Ends it at a call at a time; a time that is null is not known yet. */
    public Assignment to(int stopSequence, String time) {
        return new Assignment(
                id(), kind, stopSequence, RecordTimes.at(since), time == null ? null : RecordTimes.at(time), false);
    }

    /** Ends it nobody knows where and when. */
    public Assignment openEnded() {
        return new Assignment(id(), kind, null, RecordTimes.at(since), null, false);
    }

    private AssignmentId id() {
        return new AssignmentId(assetId, deviceId, trainRunId, fromStopSequence);
    }
}
