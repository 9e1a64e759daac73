package io.railpulse.domain.eta.score;

import io.railpulse.domain.timetable.TrainRun;

/**
 * What scoring needs of a plan.
 *
 * @param corridor the corridor or timetable route; null if unknown
 * @param originSequence the number of the first call; its arrival is not forecast
 * @param destinationSequence the number of the last call; its departure is not forecast
 */
public record ScoredPlan(String corridor, int originSequence, int destinationSequence) {

    public static ScoredPlan of(TrainRun plan) {
        return new ScoredPlan(
                plan.corridor(),
                plan.origin().stopSequence(),
                plan.destination().stopSequence());
    }
}
