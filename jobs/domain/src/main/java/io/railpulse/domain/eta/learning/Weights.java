package io.railpulse.domain.eta.learning;

import java.util.Arrays;

/**
 * The weights of {@link Feature}s of a group of forecasts, and behind them from how many forecasts they are known. Those that
 * were learned for other features, by a release that is restored from, mean nothing and are not found.
 */
final class Weights {

    private Weights() {}

    /** How many numbers there are of a kind of trains. */
    static int count(TrainKind kind) {
        return Feature.count(kind) + 1;
    }

    /** Those of a group; null if none are known. Not to be changed. */
    static double[] find(Learned learned, String group, TrainKind kind) {
        double[] weights = learned.find(LearnedKind.WEIGHTS, group);
        return weights == null || weights.length != count(kind) ? null : weights;
    }

    /** How many forecasts they were learned from. */
    static double cases(double[] weights) {
        return weights[weights.length - 1];
    }

    /** Where nothing is learned yet. */
    static double[] first(TrainKind kind) {
        return Arrays.copyOf(Feature.firstWeights(kind), count(kind));
    }

    /** Learns from what came of a forecast. */
    static void learn(
            ForecastCase past, String group, double change, TrainKind kind, LearnedStore store, LearnerMemory memory) {
        double[] former = find(store, group, kind);
        double[] weights = former == null ? first(kind) : former.clone();
        double[] known = memory.findCovariance(group);
        int features = past.features.length;
        double[] covariance = known == null || known.length != features * features
                ? LeastDeviations.firstCovariance(features, Trust.of(kind), cases(weights))
                : known;
        LeastDeviations.learn(past.features, change, weights, covariance, Trust.of(kind));
        weights[weights.length - 1]++;
        memory.putCovariance(group, covariance);
        store.put(LearnedKind.WEIGHTS, group, weights);
    }
}
