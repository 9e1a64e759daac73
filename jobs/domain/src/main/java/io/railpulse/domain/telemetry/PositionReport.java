package io.railpulse.domain.telemetry;

/**
 * A GNSS fix: as its device claims it, or repaired ({@link io.railpulse.domain.telemetry.repair.FixRepairs}).
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
        Double accuracyM) {

    /** The same fix at another occurrence time. */
    public PositionReport withMeasuredAt(long otherMillis) {
        return new PositionReport(
                reportId,
                deviceId,
                tripId,
                serviceDate,
                otherMillis,
                latitude,
                longitude,
                speedMps,
                bearingDeg,
                accuracyM);
    }

    /** The same fix with another speed and bearing; null if unknown. */
    public PositionReport withMotion(Double otherSpeedMps, Double otherBearingDeg) {
        return new PositionReport(
                reportId,
                deviceId,
                tripId,
                serviceDate,
                measuredAtMillis,
                latitude,
                longitude,
                otherSpeedMps,
                otherBearingDeg,
                accuracyM);
    }

    /** The same fix with another accuracy; null if unknown. */
    public PositionReport withAccuracy(Double otherMetres) {
        return new PositionReport(
                reportId,
                deviceId,
                tripId,
                serviceDate,
                measuredAtMillis,
                latitude,
                longitude,
                speedMps,
                bearingDeg,
                otherMetres);
    }
}
