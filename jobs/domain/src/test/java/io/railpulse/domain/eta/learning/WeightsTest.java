package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A state that an older release wrote has weights for other features. */
class WeightsTest {
    private final LearningRailway railway = new LearningRailway();

    @Test
    void thoseOfOtherFeaturesAreNotFound() {
        railway.put(LearnedKind.WEIGHTS, "a3", new double[Feature.count(TrainKind.parse("/1")) - 3]);

        assertThat(Weights.find(railway, "a3", TrainKind.parse("/1"))).isNull();
    }

    @Test
    void aRailwayThatBeganWithThemLearnsAnew() {
        for (int day = 0; day < 80; day++) {
            railway.goes(run("7", day), 0, 0, 0, 4, 4, 4);
        }
        Map<String, double[]> weights = railway.learned(LearnedKind.WEIGHTS);
        weights.replaceAll((group, numbers) -> Arrays.copyOf(numbers, numbers.length - 4));
        assertThat(railway.forecastOfDestination(run("7", 80), 0)).isNull();

        for (int day = 80; day < 160; day++) {
            railway.goes(run("7", day), 0, 0, 0, 4, 4, 4);
        }
        assertThat(railway.forecastOfDestination(run("7", 160), 0)).isNotNull();
    }
}
