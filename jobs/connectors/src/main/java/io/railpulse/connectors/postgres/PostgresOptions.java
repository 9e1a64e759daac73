package io.railpulse.connectors.postgres;

import java.io.Serializable;
import java.time.Duration;

/**
 * How a {@link PostgresWriter} collects, flushes and retries.
 *
 * @param batchRows rows (by key) that are written at once at the latest; at least 1
 * @param batchBytes bytes of values that are written at once at the latest, roughly; bounds the memory where rows are large
 * @param flushInterval how long a row waits at most before it is written
 * @param attempts how often one batch is tried before the writer gives up and the job restarts; at least 1
 * @param firstPause the pause after the first failed attempt; doubles with each further one
 * @param longestPause the pause never grows over this
 * @param connectTimeout how long to wait for a new connection; whole seconds
 * @param answerTimeout how long to wait for an answer before the connection counts as lost; whole seconds
 */
public record PostgresOptions(
        int batchRows,
        long batchBytes,
        Duration flushInterval,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration connectTimeout,
        Duration answerTimeout)
        implements Serializable {

    /** @throws IllegalArgumentException if a limit is below 1 or the flush interval is not positive */
    public PostgresOptions {
        if (batchRows < 1 || batchBytes < 1 || attempts < 1) {
            throw new IllegalArgumentException("batchRows, batchBytes and attempts must be at least 1, but are "
                    + batchRows + ", " + batchBytes + " and " + attempts);
        }
        if (flushInterval.toMillis() < 1) {
            throw new IllegalArgumentException("flushInterval must be at least 1 ms, but is " + flushInterval);
        }
    }

    /** 2,000 rows or 8 MiB or 1 s, whichever comes first; eight attempts over some 12 s. */
    public static PostgresOptions defaults() {
        return new PostgresOptions(
                2_000,
                8L << 20,
                Duration.ofSeconds(1),
                8,
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60));
    }

    public PostgresOptions withBatchRows(int rows) {
        return new PostgresOptions(
                rows, batchBytes, flushInterval, attempts, firstPause, longestPause, connectTimeout, answerTimeout);
    }

    public PostgresOptions withFlushInterval(Duration interval) {
        return new PostgresOptions(
                batchRows, batchBytes, interval, attempts, firstPause, longestPause, connectTimeout, answerTimeout);
    }

    /** The same with another number of attempts and other pauses between them. */
    public PostgresOptions withRetries(int newAttempts, Duration newFirstPause, Duration newLongestPause) {
        return new PostgresOptions(
                batchRows,
                batchBytes,
                flushInterval,
                newAttempts,
                newFirstPause,
                newLongestPause,
                connectTimeout,
                answerTimeout);
    }

    /** The pause after the given failed attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
