package io.railpulse.domain.consignment;

/**
 * What a consignment may be exposed to on its way, as whoever sends it says. Of what is null nothing
 * is said: alerts then have ranges of their own.
 *
 * @param consignmentId the consignment
 * @param temperatureMinC the lowest temperature in degrees Celsius; null if nothing is said
 * @param temperatureMaxC the highest temperature in degrees Celsius; null if nothing is said
 * @param humidityMaxPct the highest relative humidity in percent; null if nothing is said
 * @param shockMaxG the hardest blow, as a multiple of standard gravity; null if nothing is said
 */
public record CargoLimits(
        String consignmentId,
        Double temperatureMinC,
        Double temperatureMaxC,
        Double humidityMaxPct,
        Double shockMaxG) {}
