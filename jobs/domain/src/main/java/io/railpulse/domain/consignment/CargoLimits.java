package io.railpulse.domain.consignment;

/**
 * What a consignment may be exposed to on its way, as whoever sends it says. What is null does not matter to it.
 *
 * @param consignmentId the consignment
 * @param temperatureMinC the lowest temperature in degrees Celsius; null if none is too low
 * @param temperatureMaxC the highest temperature in degrees Celsius; null if none is too high
 * @param humidityMaxPct the highest relative humidity in percent; null if none is too high
 * @param shockMaxG the hardest blow, as a multiple of standard gravity; null if none is too hard
 */
public record CargoLimits(
        String consignmentId,
        Double temperatureMinC,
        Double temperatureMaxC,
        Double humidityMaxPct,
        Double shockMaxG) {}
