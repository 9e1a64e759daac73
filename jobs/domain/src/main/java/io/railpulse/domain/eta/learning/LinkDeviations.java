package io.railpulse.domain.eta.learning;

/**
 * By how much the traversals of a link or dwell differ from the plan: beside the mean, how many there were, and three quantiles
 * that are stepped towards what comes. They say what is usual there to people; forecasts ask for the mean alone.
 */
final class LinkDeviations {
    /** Where {@link LearnedKind#LINK} has the number of traversals, behind {@link UsualTimes#MEAN} and its variance; */
    static final int TRAVERSALS = 2;
    /** the deviation that one in ten does not reach, */
    static final int P10 = 3;
    /** the median, */
    static final int P50 = 4;
    /** and what one in ten exceeds. */
    static final int P90 = 5;

    static final int COUNT = 6;

    private static final double[] SHARES = {0.1, 0.5, 0.9};
    private static final double LEAST_STEP = 0.05;
    private static final double LEAST_SPREAD = 0.3;
    /** A traversal that is further off counts as one that is as far, units. */
    private static final double FARTHEST = 30;

    private LinkDeviations() {}

    /**
     * What is known after a traversal.
     *
     * @param former what was known before; null if nothing was
     * @param mean the new mean
     * @param variance its variance
     * @param deviation by how much this traversal differed from the plan, units
     */
    static double[] next(double[] former, double mean, double variance, double deviation) {
        if (former == null || former.length < COUNT) {
            double first = Clip.to(deviation, -FARTHEST, FARTHEST);
            return new double[] {mean, variance, 1, first, first, first};
        }
        double seen = former[TRAVERSALS];
        double off = Math.min(Math.abs(deviation - former[P50]), FARTHEST);
        // The first few say how wide it is; later a single one that is far off says little.
        double spread = Math.max(LEAST_SPREAD, Math.max(former[P90] - former[P10], off / seen));
        double step = Math.max(LEAST_STEP, 2 / (seen + 2)) * spread;
        double[] now = {mean, variance, seen + 1, 0, 0, 0};
        for (int quantile = 0; quantile < SHARES.length; quantile++) {
            double known = former[P10 + quantile];
            now[P10 + quantile] = known + step * (deviation < known ? SHARES[quantile] - 1 : SHARES[quantile]);
        }
        now[P10] = Math.min(now[P10], now[P50]);
        now[P90] = Math.max(now[P90], now[P50]);
        return now;
    }
}
