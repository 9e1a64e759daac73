package io.railpulse.domain.eta.learning;

/**
 * How readily the weights of a kind of trains are learned.
 *
 * @param firstVariance how uncertain each first weight is
 * @param close cases that are off by less than that weigh the same, units
 */
record Trust(double firstVariance, double close) {
    private static final Trust SHORT_RUNS = new Trust(0.02, 0.6);
    /** Where runs are reckoned forward, first weights are good, and a unit is long. */
    private static final Trust LONG_RUNS = new Trust(0.0003, 0.1);

    static Trust of(TrainKind kind) {
        return kind.isLong() ? LONG_RUNS : SHORT_RUNS;
    }
}
