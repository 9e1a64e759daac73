package io.railpulse.domain.eta.learning;

/** How events become known: how long after they happened, and whether they are told to the whole minute. */
final class Reporting {
    private static final String NETWORK = "";
    private static final int LAG = 0;
    private static final int WHOLE_MINUTES = 1;
    /** What is assumed before anything is known, minutes. */
    private static final double ASSUMED_LAG = 1;

    private static final double LAG_STEP = 0.01;
    private static final double SHARE_STEP = 0.001;
    /** A lag of more than that is a gap, minutes. */
    private static final double LONGEST_LAG = 30;
    /** Where nearly all events are told to the whole minute, forecasts are as well. */
    private static final double NEARLY_ALL = 0.95;

    private Reporting() {}

    static void note(long happenedMillis, long recordMillis, LearnedStore store) {
        double lag = lagMinutes(store);
        double share = store.numberOr(LearnedKind.REPORTING, NETWORK, WHOLE_MINUTES, 0.5);
        double seen = Clip.to((recordMillis - happenedMillis) / 60_000.0, 0, LONGEST_LAG);
        // The median, by small steps.
        lag += LAG_STEP * Math.signum(seen - lag);
        share += SHARE_STEP * ((happenedMillis % 60_000 == 0 ? 1 : 0) - share) * 5;
        store.put(LearnedKind.REPORTING, NETWORK, new double[] {lag, share});
    }

    /** How long after an event it is known, minutes. */
    static double lagMinutes(Learned learned) {
        return learned.numberOr(LearnedKind.REPORTING, NETWORK, LAG, ASSUMED_LAG);
    }

    /** Whether events are told to the whole minute. */
    static boolean isToTheMinute(Learned learned) {
        return learned.numberOr(LearnedKind.REPORTING, NETWORK, WHOLE_MINUTES, 0.5) > NEARLY_ALL;
    }
}
