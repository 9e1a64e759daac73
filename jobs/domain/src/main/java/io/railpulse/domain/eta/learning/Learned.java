package io.railpulse.domain.eta.learning;

/** What is learned of one kind of trains, as it was known at one time. */
@FunctionalInterface
public interface Learned {
    /** Nothing is learned yet. */
    Learned NOTHING = (kind, key) -> null;

    /** The numbers that {@link LearnedKind} tells of; null if nothing is known. Not to be changed. */
    double[] find(LearnedKind kind, String key);

    /** What forecasts rest on that are made with it. */
    default ForecastParts parts() {
        return ForecastParts.ALL;
    }

    /** One of the numbers, or what is assumed where nothing is known. */
    default double numberOr(LearnedKind kind, String key, int index, double assumed) {
        double[] numbers = find(kind, key);
        return numbers == null ? assumed : numbers[index];
    }
}
