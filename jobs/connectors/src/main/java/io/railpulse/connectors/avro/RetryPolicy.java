package io.railpulse.connectors.avro;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often something that may be unavailable is asked, and how long is waited between.
 *
 * @param attempts how often it is asked, at least once
 * @param firstPause before the second attempt; each further pause is twice the one before
 * @param patience how long one attempt may take
 */
record RetryPolicy(int attempts, Duration firstPause, Duration patience) implements Serializable {

    /** Five attempts within a few seconds: longer outages are for the job's restarts. */
    static RetryPolicy forRegistries() {
        return new RetryPolicy(5, Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /** The pause after an attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy(1L << (attempt - 1));
    }
}
