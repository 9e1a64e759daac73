package io.railpulse.domain.eta.learning;

/** Values that weigh differently, kept in ascending order. */
final class WeightedValues {
    private final double[] values;
    private final double[] weights;
    private int count;
    private double sum;

    /** @param most how many there will be at most */
    WeightedValues(int most) {
        this.values = new double[most];
        this.weights = new double[most];
    }

    void add(double value, double weight) {
        int at = count;
        while (at > 0 && values[at - 1] > value) {
            values[at] = values[at - 1];
            weights[at] = weights[at - 1];
            at--;
        }
        values[at] = value;
        weights[at] = weight;
        count++;
        sum += weight;
    }

    /** The first value at which so large a share of the weight is reached; at least one value must have been added. */
    double quantile(double share) {
        double reached = 0;
        for (int at = 0; at < count - 1; at++) {
            reached += weights[at];
            if (reached >= share * sum) {
                return values[at];
            }
        }
        return values[count - 1];
    }

    /** The mean of the values from one quantile to another. */
    double meanBetween(double fromShare, double toShare) {
        double from = quantile(fromShare);
        double to = quantile(toShare);
        double total = 0;
        double weight = 0;
        for (int at = 0; at < count; at++) {
            if (values[at] >= from && values[at] <= to) {
                total += weights[at] * values[at];
                weight += weights[at];
            }
        }
        return weight > 0 ? total / weight : from;
    }
}
