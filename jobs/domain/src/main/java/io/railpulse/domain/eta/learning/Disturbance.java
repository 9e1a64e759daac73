package io.railpulse.domain.eta.learning;

/** How disturbed the whole network is: what trains lose beyond the usual a moment, a mean that forgets. */
final class Disturbance {
    private static final String NETWORK = "";
    private static final double FORGETS_AFTER_UNITS = 30;
    /** As many moments without a loss are assumed beside those that were seen. */
    private static final double ASSUMED = 20;

    private Disturbance() {}

    static void note(double cost, double knownMinutes, TrainKind kind, LearnedStore store) {
        double[] former = store.find(LearnedKind.DISTURBANCE, NETWORK);
        double left = former == null ? 0 : left(former, knownMinutes, kind);
        double sum = former == null ? 0 : former[0] * left;
        double weight = former == null ? 0 : former[1] * left;
        store.put(LearnedKind.DISTURBANCE, NETWORK, new double[] {sum + cost, weight + 1, knownMinutes});
    }

    /** What a train loses a moment, units. */
    static double at(double nowMinutes, TrainKind kind, Learned learned) {
        double[] known = learned.find(LearnedKind.DISTURBANCE, NETWORK);
        if (known == null) {
            return 0;
        }
        double left = left(known, nowMinutes, kind);
        return known[0] * left / (known[1] * left + ASSUMED);
    }

    private static double left(double[] known, double nowMinutes, TrainKind kind) {
        double units = Math.max(0, nowMinutes - known[2]) / kind.unitMinutes();
        return StrictMath.exp(-units / FORGETS_AFTER_UNITS);
    }
}
