package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.Band.ABOVE;
import static io.railpulse.domain.eta.learning.Band.BELOW;

/**
 * How many times as far as their {@link Band} the ends of intervals lie: stepped towards what comes, so that 80 % of the
 * outcomes that come so long after their forecast are held.
 */
final class Width {
    private static final double[] FIRST = {1, 1};
    /** Regimes hold trains up rather than let them go on. */
    private static final double[] FIRST_FAR = {1.2, 1.5};
    /** What came sooner than that, units, says nothing of how far off forecasts are that somebody acts on. */
    private static final double IMMINENT = 3.5;
    /** The same of long runs. */
    private static final double LONG_IMMINENT = 0.15;

    private static final double LEAST = 0.3;
    /** The same of long runs: those that stand for hours make the band of near departures, and of most the far end lies much nearer. */
    private static final double LONG_LEAST = 0.1;

    private static final double MOST = 5;

    private static final double STEP = 0.01;
    /** The outcomes of one long run, dozens of them, lie off together: few runs teach how far off others will be. */
    private static final double LONG_STEP = 0.003;

    private static final double MOST_COUNTED = 2;
    /** Sooner than that, units, they come one by one, and each teaches. */
    private static final double ONE_BY_ONE = 12;

    private Width() {}

    /** The width of a forecast, below and above. */
    static double[] find(ForecastCase now, PlannedMoments plan, Learned learned) {
        double below = 0;
        double above = 0;
        for (WidthPoint point : now.widths(plan, Math.max(0, now.horizon))) {
            double[] width = find(point, learned);
            below += point.share() * width[BELOW];
            above += point.share() * width[ABOVE];
        }
        return new double[] {below, above};
    }

    private static double[] find(WidthPoint point, Learned learned) {
        double[] width = learned.find(LearnedKind.WIDTH, point.key());
        if (width != null) {
            return width;
        }
        return point.isFar() ? FIRST_FAR : FIRST;
    }

    /** Learns from the outcome of a case, which came so many units after the forecast was made: whether it was below, or above. */
    static void learn(
            ForecastCase past, PlannedMoments plan, boolean below, boolean above, double after, LearnedStore store) {
        if (after < (plan.kind().isLong() ? LONG_IMMINENT : IMMINENT)) {
            return;
        }
        double least = plan.kind().isLong() ? LONG_LEAST : LEAST;
        for (WidthPoint point : past.widths(plan, after)) {
            double[] width = find(point, store);
            double step = point.share() * step(past, plan, after);
            store.put(LearnedKind.WIDTH, point.key(), new double[] {
                Clip.to(stepped(width[BELOW], below, step), least, MOST),
                Clip.to(stepped(width[ABOVE], above, step), least, MOST)
            });
        }
    }

    private static double step(ForecastCase past, PlannedMoments plan, double after) {
        if (!plan.kind().isLong() || after < ONE_BY_ONE) {
            return STEP;
        }
        // Cases are chosen the rarer, the further ahead the moment seemed. Those that came far later than that would
        // count double.
        return LONG_STEP * Math.min(Math.max(1, past.horizon) / after, MOST_COUNTED);
    }

    private static double stepped(double width, boolean outside, double step) {
        return width * StrictMath.exp(step * ((outside ? 1 : 0) - Band.OUTSIDE));
    }
}
