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

    private static final double[] FIRST_BAND = {-1, 1.2, 0};
    private static final double[] FIRST_WIDTH = {1, 1};
    private static final double OUTSIDE = 0.1;
    private static final double LEAST_STEP = 0.01;
    /** What came sooner than that, units, says nothing of how far off forecasts are that somebody acts on. */
    private static final double IMMINENT = 3.5;
    /** The same of long runs. */
    private static final double LONG_IMMINENT = 0.15;

    private static final double LEAST_WIDTH = 0.3;
    /** The same of long runs: those that stand for hours make the band of near departures, and of most the far end lies much nearer. */
    private static final double LONG_LEAST_WIDTH = 0.1;

    private static final double MOST_WIDTH = 5;

    private static final double WIDTH_STEP = 0.01;
    /** The outcomes of one long run, dozens of them, lie off together: few runs teach how far off others will be. */
    private static final double LONG_WIDTH_STEP = 0.003;

    private static final double MOST_COUNTED = 2;
    /** Sooner than that, units, they come one by one, and each teaches. */
    private static final double ONE_BY_ONE = 12;

    private Band() {}

    static double[] find(String group, Learned learned) {
        double[] band = learned.find(LearnedKind.BAND, group);
        return band == null ? FIRST_BAND : band;
    }

    static double[] findWidth(ForecastCase now, PlannedMoments plan, Learned learned) {
        return findWidth(now.width(plan, Math.max(0, now.horizon)), learned);
    }

    private static double[] findWidth(String horizon, Learned learned) {
        double[] width = learned.find(LearnedKind.WIDTH, horizon);
        return width == null ? FIRST_WIDTH : width;
    }

    /** Learns from the outcome of a case: the true change of delay, which came so many units after the forecast was made. */
    static void learn(ForecastCase past, PlannedMoments plan, double change, double after, LearnedStore store) {
        DelayForecast forecast = DelayForecast.of(past, plan, store);
        String group = past.band(plan);
        double[] band = find(group, store);
        double scale = past.scale();
        double bandStep = Math.max(LEAST_STEP, 0.5 / (band[CASES] + 5));
        boolean below = change < forecast.p50() + band[BELOW] * scale;
        boolean above = change > forecast.p50() + band[ABOVE] * scale;
        store.put(LearnedKind.BAND, group, new double[] {
            Math.min(0, band[BELOW] + bandStep * (below ? OUTSIDE - 1 : OUTSIDE)),
            Math.max(0, band[ABOVE] + bandStep * (above ? 1 - OUTSIDE : -OUTSIDE)),
            band[CASES] + 1
        });
        if (after < (plan.kind().isLong() ? LONG_IMMINENT : IMMINENT)) {
            return;
        }
        String horizon = past.width(plan, after);
        double[] width = findWidth(horizon, store);
        double widthStep = widthStep(past, plan, after);
        double least = plan.kind().isLong() ? LONG_LEAST_WIDTH : LEAST_WIDTH;
        store.put(LearnedKind.WIDTH, horizon, new double[] {
            Clip.to(stepped(width[BELOW], change < forecast.p10(), widthStep), least, MOST_WIDTH),
            Clip.to(stepped(width[ABOVE], change > forecast.p90(), widthStep), least, MOST_WIDTH)
        });
    }

    private static double widthStep(ForecastCase past, PlannedMoments plan, double after) {
        if (!plan.kind().isLong() || after < ONE_BY_ONE) {
            return WIDTH_STEP;
        }
        // Cases are chosen the rarer, the further ahead the moment seemed. Those that came far later than that would
        // count double.
        return LONG_WIDTH_STEP * Math.min(Math.max(1, past.horizon) / after, MOST_COUNTED);
    }

    private static double stepped(double width, boolean outside, double step) {
        return width * StrictMath.exp(step * ((outside ? 1 : 0) - OUTSIDE));
    }
}
