package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeastDeviationsTest {
    private static final Trust TRUST = new Trust(0.02, 0.6);

    private final double[] weights = new double[2];
    private final double[] covariance = LeastDeviations.firstCovariance(2, TRUST);

    @Test
    void findsTheWeightsOfASum() {
        Random chance = new Random(3);
        for (int times = 0; times < 5000; times++) {
            double x = 4 * chance.nextDouble() - 2;
            LeastDeviations.learn(new double[] {1, x}, 3 + 2 * x, weights, covariance, TRUST);
        }
        assertThat(weights[0]).isCloseTo(3, within(0.05));
        assertThat(weights[1]).isCloseTo(2, within(0.05));
    }

    /** Weights of many cases are known well, even if nobody knows how well any more: they move slowly, but they do. */
    @Test
    void goesOnSlowlyFromWeightsThatWereLearnedBefore() {
        double[] fresh = {1};
        double[] known = {1};
        double[] ofFresh = LeastDeviations.firstCovariance(1, TRUST);
        double[] ofKnown = LeastDeviations.firstCovariance(1, TRUST, 500);
        for (int times = 0; times < 50; times++) {
            LeastDeviations.learn(new double[] {1}, 3, fresh, ofFresh, TRUST);
            LeastDeviations.learn(new double[] {1}, 3, known, ofKnown, TRUST);
        }
        assertThat(fresh[0]).isGreaterThan(1.4);
        assertThat(known[0]).isBetween(1.02, 1.2);
    }

    @Test
    void followsTheMedianAndNotTheMean() {
        Random chance = new Random(3);
        for (int times = 0; times < 20_000; times++) {
            double outcome = chance.nextDouble() < 0.2 ? 60 : 1;
            LeastDeviations.learn(new double[] {1, 0}, outcome, weights, covariance, TRUST);
        }
        assertThat(weights[0]).isBetween(0.8, 2.0);
    }
}
