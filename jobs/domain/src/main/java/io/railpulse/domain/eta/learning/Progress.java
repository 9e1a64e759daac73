package io.railpulse.domain.eta.learning;

/**
 * What a run did between two moments, against the plan and against what is usual; in units.
 *
 * @param from the earlier moment
 * @param to the later one
 * @param beyondLinks change of the delay beyond what is usual on these links
 * @param surprise change of the delay beyond what is usual for this trip on them
 */
record Progress(int from, int to, double beyondLinks, double surprise) {

    static Progress of(PlannedMoments plan, RunDelays run, int to, double happenedMinutes, Learned learned) {
        int from = run.moment;
        double change = plan.delay(to, happenedMinutes) - run.delay;
        if (plan.kind().isLong()) {
            double beyond =
                    plan.delay(to, happenedMinutes) - plan.delay(to, Reckoning.usualEnd(plan, run, from, to, learned));
            return new Progress(from, to, beyond, beyond);
        }
        double links = 0;
        double trips = 0;
        for (int segment = from; segment < to; segment++) {
            links += learned.numberOr(LearnedKind.LINK, plan.link(segment), UsualTimes.MEAN, 0);
            trips += learned.numberOr(LearnedKind.TRIP, plan.trip(segment), UsualTimes.MEAN, 0);
        }
        return new Progress(from, to, change - links, change - links - trips);
    }

    int segments() {
        return to - from;
    }
}
