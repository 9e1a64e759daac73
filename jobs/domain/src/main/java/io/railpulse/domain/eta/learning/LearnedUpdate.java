package io.railpulse.domain.eta.learning;

/**
 * That something was learned of one kind of trains.
 *
 * @param trainKind its {@link TrainKind#code}
 * @param kind what was learned
 * @param key of what
 * @param numbers what {@link LearnedKind} tells of; null if it was forgotten
 * @param recordMillis record time of the cause
 */
public record LearnedUpdate(String trainKind, LearnedKind kind, String key, double[] numbers, long recordMillis) {}
