package io.railpulse.recordings;

/**
 * A report and when it was received.
 *
 * @param receivedAtMillis record time, milliseconds since the epoch
 * @param report what was received
 */
public record Received<T>(long receivedAtMillis, T report) {}
