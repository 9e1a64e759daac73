package io.railpulse.domain.telemetry;

/**
 * A GNSS fix as its device claims it.
 *
 * @param reportId the producer's id of the record; null if it gives none
 * @param deviceId the tracker; null if unknown
 * @param tripId the trip that the producer believes the train runs; null if unknown
 * @param serviceDate the service day of that trip, ISO-8601 date; null if unknown
 * @param measuredAtMillis occurrence time by the device's clock, milliseconds since the epoch
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param speedMps metres a second; null if unknown
 * @param bearingDeg degrees clockwise from north; null if unknown
 * @param accuracyM radius of the fix in metres; null if unknown
 */
public record PositionReport(
        String reportId,
        String deviceId,
        String tripId,
        String serviceDate,
        long measuredAtMillis,
        double latitude,
        double longitude,
        Double speedMps,
        Double bearingDeg,
        Double accuracyM) {}
