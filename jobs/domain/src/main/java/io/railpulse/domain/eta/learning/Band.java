package io.railpulse.domain.eta.learning;

/**
 * How far around forecasts 80 % of the outcomes lie: quantiles that are stepped towards what comes, so that one outcome in ten
 * falls below and one above, whatever their distribution.
 */
final class Band {
    static final int BELOW = 0;
    static final int ABOVE = 1;
    private static final int CASES = 2;
    /** How many numbers it has. */
    static final int COUNT = 3;

    static final double OUTSIDE = 0.1;

    private static final double[] FIRST = {-1, 1.2, 0};
    private static final double LEAST_STEP = 0.01;

    private Band() {}

    static double[] find(String group, Learned learned) {
        double[] band = learned.find(LearnedKind.BAND, group);
        return band == null ? FIRST : band;
    }

    /** Learns from the outcome of a case: the true change of delay, which came so many units after the forecast was made. */
    static void learn(ForecastCase past, PlannedMoments plan, double change, double after, LearnedStore store) {
        DelayForecast forecast = DelayForecast.of(past, plan, store);
        String group = past.band(plan);
        double[] band = find(group, store);
        double scale = past.scale();
        double step = Math.max(LEAST_STEP, 0.5 / (band[CASES] + 5));
        boolean below = change < forecast.p50() + band[BELOW] * scale;
        boolean above = change > forecast.p50() + band[ABOVE] * scale;
        store.put(LearnedKind.BAND, group, new double[] {
            Math.min(0, band[BELOW] + step * (below ? OUTSIDE - 1 : OUTSIDE)),
            Math.max(0, band[ABOVE] + step * (above ? 1 - OUTSIDE : -OUTSIDE)),
            band[CASES] + 1
        });
        Width.learn(past, plan, change < forecast.p10(), change > forecast.p90(), after, store);
    }
}
