package io.railpulse.domain.geofence;

import java.util.List;

/**
 * How a train stands to a fence, each time that this changes.
 *
 * @param trainRunId the run
 * @param fenceId the fence
 * @param fenceName its name among people
 * @param corridor the corridor that the train is on; null if unknown
 * @param whereabouts inside, through, outside
 * @param wanted what of it is to be told; empty for everything
 * @param enteredMillis when it went in, occurrence time, between two fixes if it went at one speed
 * @param leftMillis when it went out, likewise; null while it is inside, or nobody knows
 * @param visitFromMillis from when on it is a visit, which may lie ahead; null if it may become none
 * @param knownMillis as of when this is known: the fix that tells it, occurrence time
 * @param confidence how sure it is that it went through, from 0 to 1; null where a fix tells
 * @param reason how it is known, in words
 * @param recordMillis record time of the cause
 * @param ordinal number of it among those of the same run and record time
 */
public record FenceNews(
        String trainRunId,
        String fenceId,
        String fenceName,
        String corridor,
        Whereabouts whereabouts,
        List<FenceEvent> wanted,
        long enteredMillis,
        Long leftMillis,
        Long visitFromMillis,
        long knownMillis,
        Double confidence,
        String reason,
        long recordMillis,
        int ordinal) {

    public boolean wants(FenceEvent event) {
        return wanted.isEmpty() || wanted.contains(event);
    }
}
