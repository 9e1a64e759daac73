package io.railpulse.domain.eta.learning;

/**
 * What something was learned of.
 *
 * @param trainKind the {@link TrainKind#code} of the trains
 * @param kind what was learned
 * @param key of what, see {@link LearnedKind}
 */
public record LearnedKey(String trainKind, LearnedKind kind, String key) {}
