package io.railpulse.connectors.kafka;

import io.railpulse.connectors.identity.TrainRunResolver;
import io.railpulse.connectors.telemetry.PositionAvro;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.Topic;
import java.util.Optional;

/** Takes in fixes. Where a fix says it is, the domain judges. */
final class PositionReading implements InputReading<PositionRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.POSITION;
    }

    @Override
    public Class<PositionRecord> type() {
        return PositionRecord.class;
    }

    @Override
    public Received read(PositionRecord value, LogRecord record) {
        PositionReport report = PositionAvro.toDomain(value);
        Optional<String> trainRunId =
                TrainRunResolver.findTrainRunId(value.getTrainRunId(), report.tripId(), report.serviceDate());
        if (trainRunId.isEmpty()) {
            return report.deviceId() == null
                    ? record.rejected(
                            RejectReason.NO_TRAIN_IDENTITY,
                            "neither train_run_id nor trip_id and service_date nor device_id are given")
                    : Received.of(TrainInput.ofDevice(record.origin(), report));
        }
        return Received.of(TrainInput.of(trainRunId.get(), record.origin(), report));
    }
}
