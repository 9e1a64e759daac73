package io.railpulse.connectors.kafka;

import io.railpulse.connectors.identity.TrainRunResolver;
import io.railpulse.connectors.telemetry.MovementAvro;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.Topic;
import java.util.Optional;

/** Takes in movement reports. */
final class MovementReading implements InputReading<MovementRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.MOVEMENT;
    }

    @Override
    public Class<MovementRecord> type() {
        return MovementRecord.class;
    }

    @Override
    public Received read(MovementRecord value, LogRecord record) {
        MovementReport report = MovementAvro.toDomain(value);
        Optional<String> trainRunId =
                TrainRunResolver.findTrainRunId(value.getTrainRunId(), report.tripId(), report.serviceDate());
        if (trainRunId.isEmpty()) {
            return record.rejected(
                    RejectReason.NO_TRAIN_IDENTITY, "neither train_run_id nor trip_id and service_date are given");
        }
        if (report.stopId().isBlank()) {
            return record.rejected(RejectReason.INVALID_FIELD, "stop_id is blank", trainRunId.get());
        }
        return Received.of(TrainInput.of(trainRunId.get(), record.origin(), report));
    }
}
