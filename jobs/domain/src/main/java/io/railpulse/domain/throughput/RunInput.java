package io.railpulse.domain.throughput;

import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.ObservedCall;

/**
 * News of one run: exactly one of plan, call and standing is there.
 *
 * @param trainRunId the run
 * @param recordMillis record time of its cause
 * @param plan the plan
 * @param call what is known of a call
 * @param standing what the run is doing
 */
public record RunInput(String trainRunId, long recordMillis, TrainRun plan, ObservedCall call, RunStanding standing) {

    /** A plan that was received at a record time. */
    public static RunInput of(TrainRun plan, long recordMillis) {
        return new RunInput(plan.trainRunId(), recordMillis, plan, null, null);
    }

    public static RunInput of(ObservedCall call) {
        return new RunInput(call.trainRunId(), call.recordMillis(), null, call, null);
    }

    public static RunInput of(TrainStatus status) {
        return new RunInput(status.trainRunId(), status.recordMillis(), null, null, RunStanding.of(status));
    }
}
