package io.railpulse.domain.eta.learning;

/**
 * Learns a weighted sum that has the least absolute deviation from what comes, one case after another: recursive least squares
 * whose cases weigh less the further off they are, and that forgets slowly. The median, unlike the mean, does not follow the
 * few runs that lose hours.
 */
final class LeastDeviations {
    /** What is forgotten with each case, once the weights are as certain as they were at first. */
    private static final double KEEPS = 0.9997;

    private LeastDeviations() {}

    /** What {@link #learn} starts from: how uncertain each pair of weights is, row after row. */
    static double[] firstCovariance(int features, Trust trust) {
        double[] covariance = new double[features * features];
        for (int row = 0; row < features; row++) {
            covariance[row * features + row] = trust.firstVariance();
        }
        return covariance;
    }

    static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /** Changes weights and covariance by a case. */
    static void learn(double[] features, double outcome, double[] weights, double[] covariance, Trust trust) {
        int count = features.length;
        double error = outcome - sum(weights, features);
        double[] gain = new double[count];
        double norm = Math.max(Math.abs(error), trust.close());
        for (int row = 0; row < count; row++) {
            double sum = 0;
            for (int column = 0; column < count; column++) {
                sum += covariance[row * count + column] * features[column];
            }
            gain[row] = sum;
            norm += sum * features[row];
        }
        double trace = 0;
        for (int row = 0; row < count; row++) {
            weights[row] += gain[row] * error / norm;
            for (int column = 0; column < count; column++) {
                covariance[row * count + column] -= gain[row] * gain[column] / norm;
            }
            trace += covariance[row * count + row];
        }
        if (trace < count * trust.firstVariance()) {
            for (int at = 0; at < covariance.length; at++) {
                covariance[at] /= KEEPS;
            }
        }
    }
}
