package io.railpulse.domain.eta.learning;

/**
 * By how much the delay of a run will change until a moment; in units.
 *
 * @param p10 one in ten changes less
 * @param p50 half of them do
 * @param p90 one in ten changes more
 */
record DelayForecast(double p10, double p50, double p90) {
    /** A group counts half as much as the first one once it has seen so many cases. */
    private static final double HALF_TRUSTED = 150;
    /** The finer groups change the forecast by no more than that, units. */
    private static final double CHANGE = 5;

    static DelayForecast of(ForecastCase now, PlannedMoments plan, Learned learned) {
        String[] groups = now.groups(plan, learned.parts());
        double[] known = Weights.find(learned, groups[0], plan.kind());
        double first = LeastDeviations.sum(known == null ? Weights.first(plan.kind()) : known, now.features);
        double sum = first;
        double weight = 1;
        for (int group = 1; group < groups.length; group++) {
            double[] weights = Weights.find(learned, groups[group], plan.kind());
            if (weights != null) {
                double seen = Weights.cases(weights);
                double trust = seen / (seen + HALF_TRUSTED);
                sum += trust * Clip.to(LeastDeviations.sum(weights, now.features), first - CHANGE, first + CHANGE);
                weight += trust;
            }
        }
        double change = sum / weight;
        double scale = now.scale();
        double[] band = Band.find(now.band(plan), learned);
        double[] width = Width.find(now, plan, learned);
        return new DelayForecast(
                change + band[Band.BELOW] * scale * width[Band.BELOW],
                change,
                change + band[Band.ABOVE] * scale * width[Band.ABOVE]);
    }
}
