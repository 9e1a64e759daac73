package io.railpulse.connectors.kafka;

import io.railpulse.connectors.identity.TrainRunResolver;
import io.railpulse.connectors.telemetry.SensorAvro;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.schemas.SensorRecord;
import io.railpulse.schemas.Topic;

/** Takes in readings of sensors. What they say, the domain judges. */
final class SensorReading implements InputReading<SensorRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.SENSOR;
    }

    @Override
    public Class<SensorRecord> type() {
        return SensorRecord.class;
    }

    @Override
    public Received read(SensorRecord value, LogRecord record) {
        SensorReport report = SensorAvro.toDomain(value);
        if (report.assetId().isBlank()) {
            return record.rejected(RejectReason.INVALID_FIELD, "asset_id: is blank");
        }
        String trainRunId = TrainRunResolver.findTrainRunId(
                        value.getTrainRunId(), report.tripId(), report.serviceDate())
                .orElse(null);
        return Received.of(SensorInput.of(trainRunId, record.origin(), report));
    }
}
