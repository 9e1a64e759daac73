package io.railpulse.domain.eta.learning;

import io.railpulse.domain.border.BorderQueue;

/**
 * That something was learned of one kind of trains.
 *
 * @param trainKind its {@link TrainKind#code}
 * @param kind what was learned
 * @param key of what
 * @param numbers what {@link LearnedKind} tells of; null if it was forgotten
 * @param recordMillis record time of the cause
 */
public record LearnedUpdate(String trainKind, LearnedKind kind, String key, double[] numbers, long recordMillis) {

    /** What of it is still so at another time. */
    public LearnedUpdate lasting() {
        return kind == LearnedKind.QUEUE && numbers != null
                ? new LearnedUpdate(trainKind, kind, key, BorderQueue.lastingOf(numbers), recordMillis)
                : this;
    }
}
