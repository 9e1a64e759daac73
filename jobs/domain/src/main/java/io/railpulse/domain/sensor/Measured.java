package io.railpulse.domain.sensor;

/**
 * A value and its time.
 *
 * @param millis when it was measured, occurrence time
 * @param value in the unit of its quantity
 */
public record Measured(long millis, double value) {}
