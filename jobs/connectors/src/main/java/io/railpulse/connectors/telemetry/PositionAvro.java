package io.railpulse.connectors.telemetry;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.connectors.identity.TrainRunResolver;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.schemas.PositionRecord;
import java.time.Instant;

/** A fix as it stands in {@code rail.position.v1}. */
public final class PositionAvro {

    private PositionAvro() {}

    /** The key of a fix's record: the device, else the trip and its service day; null if neither is known. */
    public static String keyOf(PositionReport report) {
        return report.deviceId() != null
                ? report.deviceId()
                : TrainRunResolver.ofTrip(report.tripId(), report.serviceDate());
    }

    /**
     * @param trainRunId the run the fix belongs to; null if only its trip and service day tell. It is written only where
     *     these do not lead to it.
     */
    public static PositionRecord toAvro(PositionReport report, String trainRunId) {
        PositionRecord avro = new PositionRecord();
        avro.setReportId(report.reportId());
        avro.setDeviceId(report.deviceId());
        avro.setTrainRunId(TrainRunResolver.namedBeyondTrip(trainRunId, report.tripId(), report.serviceDate()));
        avro.setTripId(report.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(report.serviceDate()));
        avro.setMeasuredAt(Instant.ofEpochMilli(report.measuredAtMillis()));
        avro.setLatitudeDeg(report.latitude());
        avro.setLongitudeDeg(report.longitude());
        avro.setSpeedMps(report.speedMps());
        avro.setBearingDeg(report.bearingDeg());
        avro.setAccuracyM(report.accuracyM());
        return avro;
    }

    /** The fix as its device claims it; nothing is judged here. */
    public static PositionReport toDomain(PositionRecord avro) {
        return new PositionReport(
                AvroFields.textOrNull(avro.getReportId()),
                AvroFields.textOrNull(avro.getDeviceId()),
                AvroFields.textOrNull(avro.getTripId()),
                AvroFields.dateTextOrNull(avro.getServiceDate()),
                avro.getMeasuredAt().toEpochMilli(),
                avro.getLatitudeDeg(),
                avro.getLongitudeDeg(),
                avro.getSpeedMps(),
                avro.getBearingDeg(),
                avro.getAccuracyM());
    }
}
