package io.railpulse.domain.eta.learning;

/**
 * What long runs need for links and dwells, against the nominal minutes: a ratio for each sort of segment, and how the place
 * differs from that. Ratios carry over to places where few trains were seen; queues and booked times are not part of it.
 */
final class Needs {
    /** {@link LearnedKind#NEED} of a sort of segments: what they took, */
    static final int TAKEN = 0;
    /** what was nominal for them, */
    static final int NOMINAL = 1;
    /** and the squares of what each took beyond what was expected of it. */
    static final int SQUARES = 2;

    /** {@link LearnedKind#NEED} of a place: the sum of shares beyond the sort, and its weight. */
    static final int BEYOND = 0;

    static final int WEIGHT = 1;

    /** Before anything is seen, so many units are taken to have been run as is nominal, */
    private static final double ASSUMED = 30;
    /** with these squares a unit. */
    private static final double ASSUMED_SQUARES = 0.3;
    /** What is known of sorts counts this much less with every segment. */
    private static final double SORT_KEEPS = 0.998;

    private static final double PLACE_KEEPS = 0.96;
    /** A place is taken to be as its sort, as if so many trains had shown it. */
    private static final double PLACE_ASSUMED = 2;
    /** One train shows no more than that of its place. */
    private static final double FASTEST = -0.4;

    private static final double SLOWEST = 0.6;
    /** Late enough that no booked time was waited for: the delay before, as a share of the nominal running time or dwell. */
    private static final double LATE_RUNNING = 0.25;

    private static final double LATE_DWELL = 0.6;
    /** What a run lost on its way says of its pace once it went about so many units. */
    private static final double PACE_ASSUMED = 20;

    private Needs() {}

    /** How long a run needs for a segment, units. */
    static double units(PlannedMoments plan, int segment, double pace, Learned learned) {
        double nominal = plan.planned(segment);
        if (nominal <= 0) {
            return 0;
        }
        double own = PlannedMoments.isDwell(segment) ? 0 : pace;
        return nominal * sort(plan.sort(segment), learned) * (1 + place(plan.need(segment), learned)) * (1 + own);
    }

    /** How far the outcome may lie off what a segment needs: the variance, units squared. */
    static double variance(PlannedMoments plan, int segment, Learned learned) {
        double[] known = learned.find(LearnedKind.NEED, plan.sort(segment));
        double nominal = known == null ? 0 : known[NOMINAL];
        double squares = known == null ? 0 : known[SQUARES];
        return Math.max(0, plan.planned(segment)) * (squares + ASSUMED * ASSUMED_SQUARES) / (nominal + ASSUMED);
    }

    /** By which share a run is slower than others on links, as far as it has shown. */
    static double pace(RunDelays run) {
        return run.lost / (run.ran + PACE_ASSUMED);
    }

    private static double sort(String sort, Learned learned) {
        double[] known = learned.find(LearnedKind.NEED, sort);
        return known == null ? 1 : (known[TAKEN] + ASSUMED) / (known[NOMINAL] + ASSUMED);
    }

    private static double place(String place, Learned learned) {
        double[] known = learned.find(LearnedKind.NEED, place);
        return known == null ? 0 : known[BEYOND] / (known[WEIGHT] + PLACE_ASSUMED);
    }

    /** Whether what a run took between two moments tells what it needed: no booked time was waited for. */
    static boolean isTelling(PlannedMoments plan, int from, int to, double delayBefore, double delayAfter) {
        if (to == from + 1 && BookedTimes.isEarly(plan, to, delayAfter)) {
            return true;
        }
        for (int segment = from; segment < to; segment++) {
            double share = PlannedMoments.isDwell(segment) ? LATE_DWELL : LATE_RUNNING;
            if (plan.isBooked(segment + 1) && delayBefore < share * plan.planned(segment)) {
                return false;
            }
        }
        return true;
    }

    /** Learns from what a run took between two moments, without what it waited in queues; units. */
    static void learn(PlannedMoments plan, RunDelays run, int from, int to, double taken, LearnedStore store) {
        double pace = pace(run);
        double expected = 0;
        for (int segment = from; segment < to; segment++) {
            expected += units(plan, segment, pace, store);
        }
        if (expected <= 0) {
            return;
        }
        for (int segment = from; segment < to; segment++) {
            double need = units(plan, segment, pace, store);
            if (need > 0) {
                learnOne(plan, run, segment, need, need * taken / expected, store);
            }
        }
    }

    private static void learnOne(
            PlannedMoments plan, RunDelays run, int segment, double need, double taken, LearnedStore store) {
        double nominal = plan.planned(segment);
        double pace = PlannedMoments.isDwell(segment) ? 0 : pace(run);
        double atMost = Math.min(taken, 4 * nominal + 8);
        double square = Clip.to(taken - need, -20, 20) * Clip.to(taken - need, -20, 20);
        double ofSort = nominal * sort(plan.sort(segment), store) * (1 + pace);
        double[] sort = store.find(LearnedKind.NEED, plan.sort(segment));
        store.put(
                LearnedKind.NEED,
                plan.sort(segment),
                sort == null
                        ? new double[] {atMost, nominal, square}
                        : new double[] {
                            SORT_KEEPS * sort[TAKEN] + atMost,
                            SORT_KEEPS * sort[NOMINAL] + nominal,
                            SORT_KEEPS * sort[SQUARES] + square
                        });
        double weight = nominal / (nominal + 1);
        double share = Clip.to(taken / ofSort - 1, FASTEST, SLOWEST);
        double[] place = store.find(LearnedKind.NEED, plan.need(segment));
        store.put(
                LearnedKind.NEED,
                plan.need(segment),
                place == null
                        ? new double[] {weight * share, weight}
                        : new double[] {
                            PLACE_KEEPS * place[BEYOND] + weight * share, PLACE_KEEPS * place[WEIGHT] + weight
                        });
    }
}
