package io.railpulse.benchmarks;

/**
 * What one step costs.
 *
 * @param name benchmark and parameters: {@code FixBenchmark.takePosition line=LONG spread=WIDE}
 * @param nanos nanoseconds a step, the median of all iterations: what else the machine does for a moment does not move it
 * @param spreadNanos half the distance between their quartiles
 */
record Figure(String name, double nanos, double spreadNanos) {

    double perSecond() {
        return 1e9 / nanos;
    }

    /** Its spread as a share of itself. */
    double relativeSpread() {
        return spreadNanos / nanos;
    }
}
