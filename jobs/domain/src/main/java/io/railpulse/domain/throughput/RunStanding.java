package io.railpulse.domain.throughput;

import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/**
 * What a run is doing, as far as throughput asks.
 *
 * @param state what it is doing
 * @param sinceMillis since when
 * @param recordMillis record time of the cause
 * @param ordinal number of this among what was told of the run at that record time
 */
public record RunStanding(RunState state, long sinceMillis, long recordMillis, int ordinal) {

    static RunStanding of(TrainStatus status) {
        return new RunStanding(status.state(), status.stateSinceMillis(), status.recordMillis(), status.ordinal());
    }

    /** Whether it is newer than another, which may be null. */
    boolean isNewerThan(RunStanding other) {
        return other == null
                || recordMillis > other.recordMillis
                || recordMillis == other.recordMillis && ordinal > other.ordinal;
    }
}
