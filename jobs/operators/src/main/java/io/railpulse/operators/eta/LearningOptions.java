package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.ForecastParts;
import java.io.Serializable;
import java.time.Duration;

/**
 * What learning is told.
 *
 * @param linkTimesEvery what is learned is told at most this often, record time
 * @param parts what is learned, and what forecasts are made of
 */
public record LearningOptions(Duration linkTimesEvery, ForecastParts parts) implements Serializable {
    public LearningOptions {
        if (linkTimesEvery.toMillis() < 1) {
            throw new IllegalArgumentException("what is learned cannot be told every " + linkTimesEvery);
        }
    }

    public static LearningOptions defaults() {
        return new LearningOptions(Duration.ofHours(1), ForecastParts.ALL);
    }
}
