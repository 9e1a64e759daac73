package io.railpulse.testing.train;

import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** What tracking tells of trains of the corridor {@code west} that have passed A, go on to B, and end at C. */
public final class TrainStatuses {

    private TrainStatuses() {}

    /**
     * @param trainRunId {@code trip@day}
     * @param lateSeconds how late it is now
     */
    public static TrainStatus of(
            String trainRunId, RunState state, long sinceMillis, long lateSeconds, long recordMillis) {
        return of(trainRunId, state, sinceMillis, lateSeconds, null, null, null, recordMillis);
    }

    /** One that was seen somewhere, in degrees north and east, at a time. */
    public static TrainStatus seenAt(
            String trainRunId, RunState state, double latitude, double longitude, long seenMillis, long recordMillis) {
        return of(trainRunId, state, seenMillis, 0, latitude, longitude, seenMillis, recordMillis);
    }

    private static TrainStatus of(
            String trainRunId,
            RunState state,
            long sinceMillis,
            long lateSeconds,
            Double latitude,
            Double longitude,
            Long seenMillis,
            long recordMillis) {
        int day = trainRunId.indexOf('@');
        return new TrainStatus(
                trainRunId,
                trainRunId.substring(0, day),
                trainRunId.substring(day + 1),
                null,
                "west",
                state,
                sinceMillis,
                null,
                latitude,
                longitude,
                seenMillis,
                null,
                1,
                "A",
                2,
                "B",
                new Delays(lateSeconds, null, null),
                "C",
                null,
                Delays.UNKNOWN,
                "it is so",
                null,
                recordMillis,
                0,
                null,
                null,
                null,
                null);
    }
}
