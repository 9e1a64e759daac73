package io.railpulse.domain.telemetry;

/**
 * A reading of a sensor on a wagon, container or locomotive.
 *
 * @param reportId the producer's id of the reading; null if it gives none
 * @param assetId what carries the sensor
 * @param tripId the trip that the producer believes the asset runs with; null if unknown
 * @param serviceDate the service day of that trip, ISO-8601 date; null if unknown
 * @param measuredAtMillis occurrence time by the device's clock, milliseconds since the epoch
 * @param quantity what is measured, with its unit as suffix: {@code temperature_c}
 * @param value in the unit of the quantity
 */
public record SensorReport(
        String reportId,
        String assetId,
        String tripId,
        String serviceDate,
        long measuredAtMillis,
        String quantity,
        double value) {}
