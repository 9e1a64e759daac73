package io.railpulse.connectors.telemetry;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.connectors.identity.TrainRunResolver;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.schemas.SensorRecord;
import java.time.Instant;

/** A sensor reading as it stands in {@code rail.sensor.v1}. */
public final class SensorAvro {

    private SensorAvro() {}

    /** The key of a reading's record: what carries the sensor. */
    public static String keyOf(SensorReport report) {
        return report.assetId();
    }

    /**
     * @param trainRunId the run the reading belongs to; null if only its trip and service day tell, or nothing does. It is
     *     written only where these do not lead to it.
     */
    public static SensorRecord toAvro(SensorReport report, String trainRunId) {
        SensorRecord avro = new SensorRecord();
        avro.setReportId(report.reportId());
        avro.setAssetId(textOrBlank(report.assetId()));
        avro.setTrainRunId(TrainRunResolver.namedBeyondTrip(trainRunId, report.tripId(), report.serviceDate()));
        avro.setTripId(report.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(report.serviceDate()));
        avro.setQuantity(textOrBlank(report.quantity()));
        avro.setValue(report.value());
        avro.setMeasuredAt(Instant.ofEpochMilli(report.measuredAtMillis()));
        return avro;
    }

    /** What must be there and is unknown is blank, so that whoever reads it can reject it by name. */
    private static String textOrBlank(String text) {
        return text == null ? "" : text;
    }

    /** The reading as its device claims it; nothing is judged here. */
    public static SensorReport toDomain(SensorRecord avro) {
        return new SensorReport(
                AvroFields.textOrNull(avro.getReportId()),
                avro.getAssetId(),
                AvroFields.textOrNull(avro.getTripId()),
                AvroFields.dateTextOrNull(avro.getServiceDate()),
                avro.getMeasuredAt().toEpochMilli(),
                avro.getQuantity(),
                avro.getValue());
    }
}
