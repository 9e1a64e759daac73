package io.railpulse.domain.eta;

import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.RunState;

/**
 * Where a train is, how late it is and when it will be at its destination.
 *
 * @param trainRunId the run
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date
 * @param trainNumber the operational number in force at the last call, at the origin before the first; null if unknown
 * @param corridor the corridor or timetable route; null if unknown
 * @param state what it is doing
 * @param stateSinceMillis since when, occurrence time
 * @param alongMetres metres along its route at the newest fix; null before the first
 * @param latitude of the newest accepted fix, or of the newest one off the route of a train that has left it, degrees north;
 *     null before the first
 * @param longitude of the same, degrees east; null before the first
 * @param positionAtMillis when the same was measured; null before the first
 * @param placeConfidence how likely it is that the train is there, from 0 to 1; null before the first
 * @param lastStopSequence the last call it has reached; null before the first
 * @param lastStopId the place of that call; null before the first
 * @param nextStopSequence the next call ahead; null at the destination
 * @param nextStopId the place of that call; null at the destination
 * @param delays how late it is now
 * @param destinationStopId the place of the last call
 * @param destinationEtaMillis forecast, or observed, arrival at the destination; null if unknown
 * @param destinationDelays how late that is
 * @param reason why it is in this state, in words
 * @param disagreement in what its sources disagree; null if they do not
 * @param recordMillis record time of the cause
 * @param ordinal number of this output among those of the same run and record time
 * @param destinationEarlyMillis the early end of the 80 % interval of the arrival at the destination; null if not given
 * @param destinationLateMillis the late end of the same; null if not given
 * @param dueToLeaveMillis when it should leave where it stands, by its plan and no sooner than its planned stand is over, since it
 *     came, or was heard again if it came in a silence; null where it stands at no call, at the last, or nothing is planned
 * @param nextDueMillis when it is due at its next moment by the plan's running times, from where it was seen last; what lies before
 *     the record time has not been seen to happen. Null if there is none
 */
public record TrainStatus(
        String trainRunId,
        String tripId,
        String serviceDate,
        String trainNumber,
        String corridor,
        RunState state,
        long stateSinceMillis,
        Double alongMetres,
        Double latitude,
        Double longitude,
        Long positionAtMillis,
        Double placeConfidence,
        Integer lastStopSequence,
        String lastStopId,
        Integer nextStopSequence,
        String nextStopId,
        Delays delays,
        String destinationStopId,
        Long destinationEtaMillis,
        Delays destinationDelays,
        String reason,
        Disagreement disagreement,
        long recordMillis,
        int ordinal,
        Long destinationEarlyMillis,
        Long destinationLateMillis,
        Long dueToLeaveMillis,
        Long nextDueMillis) {

    /** The same, told at a record time. */
    TrainStatus at(long toldMillis) {
        return new TrainStatus(
                trainRunId,
                tripId,
                serviceDate,
                trainNumber,
                corridor,
                state,
                stateSinceMillis,
                alongMetres,
                latitude,
                longitude,
                positionAtMillis,
                placeConfidence,
                lastStopSequence,
                lastStopId,
                nextStopSequence,
                nextStopId,
                delays,
                destinationStopId,
                destinationEtaMillis,
                destinationDelays,
                reason,
                disagreement,
                toldMillis,
                ordinal,
                destinationEarlyMillis,
                destinationLateMillis,
                dueToLeaveMillis,
                nextDueMillis);
    }
}
