package io.railpulse.domain.sensor;

import io.railpulse.domain.telemetry.SensorQuantity;

/**
 * What tells a window from the others of its asset.
 *
 * @param quantity what is measured
 * @param startMillis its first moment
 */
public record WindowKey(SensorQuantity quantity, long startMillis) {}
