package io.railpulse.domain.eta.learning;

/** Whether trains that are done before their booked time wait for it: learned apart for arrivals and departures. */
final class BookedTimes {
    /** The key of departures. */
    static final String DEPARTURES = "d";

    /** {@link LearnedKind#BOOKED}: the share of those that could have been early and were. */
    private static final int EARLY = 0;

    private static final double STEP = 0.02;
    /** Earlier than that is early, units. */
    private static final double CLEARLY = 0.1;

    private BookedTimes() {}

    /** When a moment happens that could happen at a time; minutes. */
    static double end(PlannedMoments plan, int moment, double couldMinutes, Learned learned) {
        double booked = plan.minutes(moment);
        if (!plan.isBooked(moment) || couldMinutes >= booked) {
            return couldMinutes;
        }
        double early = learned.numberOr(LearnedKind.BOOKED, keyOf(moment), EARLY, 0);
        return booked + early * (couldMinutes - booked);
    }

    static void note(PlannedMoments plan, int moment, double couldMinutes, double delay, LearnedStore store) {
        boolean isEarly = isEarly(plan, moment, delay);
        if (isEarly || plan.isBooked(moment) && plan.delay(moment, couldMinutes) < -2 * CLEARLY) {
            double early = store.numberOr(LearnedKind.BOOKED, keyOf(moment), EARLY, 0);
            store.put(LearnedKind.BOOKED, keyOf(moment), new double[] {early + STEP * ((isEarly ? 1 : 0) - early)});
        }
    }

    /** Whether a moment that happened so late did not wait for its booked time; the delay in units. */
    static boolean isEarly(PlannedMoments plan, int moment, double delay) {
        return plan.isBooked(moment) && delay < -CLEARLY;
    }

    private static String keyOf(int moment) {
        return moment % 2 == 0 ? "a" : DEPARTURES;
    }
}
