package io.railpulse.backtest.evaluate;

/**
 * One run: its plan, and what was known of it when.
 *
 * @param plan by the timetable
 * @param observed by the job
 */
record EvaluatedRun(RunPlan plan, ObservedMoments observed) {

    static EvaluatedRun of(RunPlan plan) {
        return new EvaluatedRun(plan, new ObservedMoments(plan.moments()));
    }

    /** How late the train was at a moment, in milliseconds, as known at a record time; unknown if that is. */
    long delayAt(int moment, long recordMillis) {
        long time = observed.timeAt(moment, recordMillis);
        long planned = plan.lineAt(moment);
        return time == RunPlan.UNKNOWN || planned == RunPlan.UNKNOWN ? RunPlan.UNKNOWN : time - planned;
    }
}
