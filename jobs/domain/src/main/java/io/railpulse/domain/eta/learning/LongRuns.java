package io.railpulse.domain.eta.learning;

/** Learns what long runs need, and whether they wait for booked times. */
final class LongRuns {

    private LongRuns() {}

    /** Learns from a run that comes to a moment, before that is noted of the run. */
    static void learn(PlannedMoments plan, RunDelays run, int to, double happenedMinutes, LearnedStore store) {
        int from = run.moment;
        double could = Reckoning.usualEnd(plan, run, from, to, store);
        BookedTimes.note(plan, to, could, plan.delay(to, happenedMinutes), store);
        if (Needs.isTelling(plan, from, to, run.delay, plan.delay(to, happenedMinutes))) {
            double waited = BorderQueues.waited(plan, to, happenedMinutes, store);
            double taken =
                    (happenedMinutes - waited - run.atMinutes) / plan.kind().unitMinutes();
            Needs.learn(plan, run, from, to, taken, store);
        }
    }
}
