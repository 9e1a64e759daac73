package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;

/**
 * How far a train has got, for whoever forecasts the rest.
 *
 * @param trainRunId the run
 * @param recordMillis record time of the cause
 * @param plan the plan, if it is new or has changed with this; else null
 * @param schedule the times that the train is measured against
 * @param condition what the train is doing
 * @param disagreement in what its sources disagree; null if they do not
 * @param lastMoment the last moment of the plan known to have happened, numbered as in {@link CallSheet}; -1 if none
 * @param lastMomentMillis when it happened; {@link CallSheet#UNKNOWN} if unknown
 * @param lastArrivalMillis when the train arrived at that moment's call; if it came in a silence and goes on from there,
 *     when it was heard again; {@link CallSheet#UNKNOWN} if unknown
 * @param alongMetres metres along the route at the newest accepted fix; null before the first
 * @param latitude of that fix, or of the newest one off the route of a train that has left it, degrees north; null before
 *     the first
 * @param longitude of the same, degrees east; null before the first
 * @param positionAtMillis when the same was measured; null before the first
 * @param placeConfidence how likely it is that the train is there, from 0 to 1; null before the first
 * @param urgent whether a call or the state changed, which is told at once
 * @param ended whether the train is no longer followed after this
 */
public record TrainProgress(
        String trainRunId,
        long recordMillis,
        TrainRun plan,
        Schedule schedule,
        RunCondition condition,
        Disagreement disagreement,
        int lastMoment,
        long lastMomentMillis,
        long lastArrivalMillis,
        Double alongMetres,
        Double latitude,
        Double longitude,
        Long positionAtMillis,
        Double placeConfidence,
        boolean urgent,
        boolean ended) {

    /** What the train is doing. */
    public RunState state() {
        return condition.state();
    }

    /** The same, once the plan has been taken note of. */
    public TrainProgress withoutPlan() {
        return new TrainProgress(
                trainRunId,
                recordMillis,
                null,
                schedule,
                condition,
                disagreement,
                lastMoment,
                lastMomentMillis,
                lastArrivalMillis,
                alongMetres,
                latitude,
                longitude,
                positionAtMillis,
                placeConfidence,
                urgent,
                ended);
    }
}
