package io.railpulse.domain.border;

import java.util.List;

/**
 * How often trains come to a border: the gaps between those that came, the newest counting most, and those that are on their
 * way. Immutable; times are minutes since the epoch.
 *
 * @param lastMinutes when the last one was ready; NaN before the first
 * @param gaps the sum of gaps, forgetting
 * @param weight of how many gaps it is
 */
record Arrivals(double lastMinutes, double gaps, double weight) {
    static final Arrivals NONE = new Arrivals(Double.NaN, 0, 0);

    /** Gaps count this much less with every train. */
    private static final double KEEPS = 0.99;
    /** So few gaps say nothing, */
    private static final double FEW = 5;
    /** nor do those of so few days: trains come in bursts. Minutes. */
    private static final double SHORT = 3 * 24 * 60.0;

    /** With one more that came and is ready at a time. */
    Arrivals with(double readyMinutes) {
        if (Double.isNaN(lastMinutes)) {
            return new Arrivals(readyMinutes, gaps, weight);
        }
        double gap = Math.max(0, readyMinutes - lastMinutes);
        return new Arrivals(lastMinutes + gap, KEEPS * gaps + gap, KEEPS * weight + 1);
    }

    /** The mean gap, minutes, with those trains in it that are on their way; infinite as long as that says nothing. */
    double everyMinutes(List<BorderTrain> inOrder) {
        double last = lastMinutes;
        double sum = gaps;
        double count = weight;
        for (BorderTrain train : inOrder) {
            if (Double.isNaN(last)) {
                last = train.readyMinutes();
            } else if (!train.isHere() && train.readyMinutes() > last) {
                sum += train.readyMinutes() - last;
                count++;
                last = train.readyMinutes();
            }
        }
        return count < FEW || sum < SHORT ? Double.POSITIVE_INFINITY : sum / count;
    }
}
