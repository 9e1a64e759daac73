package io.railpulse.domain.eta.learning;

/** How often a run is looked at: once a minute while its next moment is near, more rarely where hours lie between moments. */
final class Cadence {
    private static final double SHARE_OF_WAIT = 0.05;
    private static final double LEAST_MINUTES = 1;
    private static final double MOST_MINUTES = 30;

    private Cadence() {}

    /** When to look next, whole minutes since the epoch. */
    static double next(PlannedMoments plan, RunDelays run, double nowMinutes) {
        int next = Math.min(run.moment + 1, plan.lastMoment());
        double wait = Math.abs(plan.minutes(next) + run.delay * plan.kind().unitMinutes() - nowMinutes);
        return Math.floor(nowMinutes) + Math.round(Clip.to(wait * SHARE_OF_WAIT, LEAST_MINUTES, MOST_MINUTES));
    }
}
