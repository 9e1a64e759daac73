package io.railpulse.benchmarks;

/**
 * What one step costs.
 *
 * @param name benchmark and parameters: {@code FixBenchmark.takePosition line=LONG spread=WIDE}
 * @param nanos nanoseconds a step, the mean of all iterations
 * @param errorNanos half the width of the mean's 99.9 % confidence interval; NaN if there were too few iterations to tell
 */
record Figure(String name, double nanos, double errorNanos) {

    double perSecond() {
        return 1e9 / nanos;
    }

    /** By how much it may be wrong, as a share of itself; NaN if unknown. */
    double relativeError() {
        return errorNanos / nanos;
    }
}
