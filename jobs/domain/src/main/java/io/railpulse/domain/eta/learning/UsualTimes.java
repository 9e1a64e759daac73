package io.railpulse.domain.eta.learning;

/**
 * Learns from what runs did: by how much links, dwells and trips usually differ from the plan, what they cost of late, and how
 * disturbed the network is. A change over several segments is shared out among them by how uncertain each is, as a Kalman
 * filter does.
 */
final class UsualTimes {
    /** Where {@link LearnedKind#LINK} and {@link LearnedKind#TRIP} have the mean, */
    static final int MEAN = 0;
    /** and its variance. */
    static final int VARIANCE = 1;
    /** How many traversals {@link LearnedKind#LIVE} holds, each with when it was known and what it cost. */
    static final int LIVE = 6;

    private static final double LINK_VARIANCE = 1;
    private static final double TRIP_VARIANCE = 0.25;
    /** The variance of a single traversal. */
    private static final double NOISE = 1;
    /** What is learned never becomes more certain than that: so it goes on learning. */
    private static final double LEAST_VARIANCE = 0.01;

    private UsualTimes() {}

    static void learn(Progress progress, PlannedMoments plan, double knownMinutes, LearnedStore store) {
        double toLinks = Clip.to(progress.beyondLinks(), -3, 4);
        double toTrips = Clip.to(progress.surprise(), -3, 4);
        if (!plan.kind().isLong()) {
            share(progress, toLinks, LearnedKind.LINK, plan, store);
            share(progress, toTrips, LearnedKind.TRIP, plan, store);
        }
        double each = Clip.to(progress.surprise(), -5, 15) / progress.segments();
        for (int segment = progress.from(); segment < progress.to(); segment++) {
            String place = plan.place(segment);
            store.put(LearnedKind.LIVE, place, appended(store.find(LearnedKind.LIVE, place), knownMinutes, each));
        }
        Disturbance.note(Clip.to(progress.surprise(), -3, 5), knownMinutes, plan.kind(), store);
    }

    private static void share(
            Progress progress, double change, LearnedKind kind, PlannedMoments plan, LearnedStore store) {
        double variance = NOISE;
        for (int segment = progress.from(); segment < progress.to(); segment++) {
            variance += store.numberOr(kind, keyOf(kind, plan, segment), VARIANCE, varianceOf(kind));
        }
        for (int segment = progress.from(); segment < progress.to(); segment++) {
            String key = keyOf(kind, plan, segment);
            double own = store.numberOr(kind, key, VARIANCE, varianceOf(kind));
            double gain = own / variance;
            double mean = store.numberOr(kind, key, MEAN, 0) + gain * change;
            store.put(kind, key, new double[] {mean, Math.max(LEAST_VARIANCE, own * (1 - gain))});
        }
    }

    private static String keyOf(LearnedKind kind, PlannedMoments plan, int segment) {
        return kind == LearnedKind.LINK ? plan.link(segment) : plan.trip(segment);
    }

    private static double varianceOf(LearnedKind kind) {
        return kind == LearnedKind.LINK ? LINK_VARIANCE : TRIP_VARIANCE;
    }

    private static double[] appended(double[] former, double knownMinutes, double cost) {
        int kept = former == null ? 0 : Math.min(former.length, 2 * (LIVE - 1));
        double[] now = new double[kept + 2];
        now[0] = knownMinutes;
        now[1] = cost;
        if (kept > 0) {
            System.arraycopy(former, 0, now, 2, kept);
        }
        return now;
    }
}
