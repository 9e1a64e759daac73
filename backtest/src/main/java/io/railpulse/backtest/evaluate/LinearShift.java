package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.RunPlan.UNKNOWN;

/** The delay at the furthest known moment is added to the plan: what the closest open system does. Not moved to now. */
final class LinearShift {

    private LinearShift() {}

    /** The forecast for a moment as of a record time, milliseconds since the epoch; unknown where plan or place is. */
    static long forecast(EvaluatedRun run, int moment, long asOfMillis) {
        int furthest = run.observed().furthestAt(asOfMillis);
        if (furthest < 0) {
            return UNKNOWN;
        }
        long delay = run.delayAt(furthest, asOfMillis);
        long planned = run.plan().lineAt(moment);
        return delay == UNKNOWN || planned == UNKNOWN ? UNKNOWN : planned + delay;
    }
}
