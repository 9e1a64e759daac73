package io.railpulse.domain.eta.learning;

/**
 * When a moment is forecast to happen, milliseconds since the epoch; each no later than the next.
 *
 * @param p10Millis one in ten happens earlier
 * @param p50Millis half of them do
 * @param p90Millis one in ten happens later
 */
public record MomentForecast(long p10Millis, long p50Millis, long p90Millis) {}
