package io.railpulse.domain.eta.score;

import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.Comparator;

/**
 * One thing that scoring hears of a run: exactly one of the last three is there.
 *
 * @param trainRunId the run
 * @param recordMillis record time of the cause
 * @param ordinal number among those of the same kind, run and record time
 * @param plan what its plan says
 * @param told forecasts that are told
 * @param call a call that is observed
 */
public record ScoreInput(
        String trainRunId, long recordMillis, int ordinal, ScoredPlan plan, EtaPublication told, ObservedCall call) {

    /** By record time; of one record time plans first, then forecasts, then calls. */
    public static final Comparator<ScoreInput> IN_ORDER = Comparator.comparingLong(ScoreInput::recordMillis)
            .thenComparingInt(ScoreInput::rank)
            .thenComparingInt(ScoreInput::ordinal);

    public static ScoreInput of(PlanInForce plan) {
        return new ScoreInput(
                plan.plan().trainRunId(), plan.recordMillis(), plan.ordinal(), ScoredPlan.of(plan.plan()), null, null);
    }

    public static ScoreInput of(EtaPublication told) {
        return new ScoreInput(told.trainRunId(), told.madeAtMillis(), told.ordinal(), null, told, null);
    }

    public static ScoreInput of(ObservedCall call) {
        return new ScoreInput(call.trainRunId(), call.recordMillis(), call.ordinal(), null, null, call);
    }

    private int rank() {
        if (plan != null) {
            return 0;
        }
        return told != null ? 1 : 2;
    }
}
