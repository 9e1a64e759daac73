package io.railpulse.connectors.kafka;

import io.railpulse.connectors.timetable.TrainRunAvro;
import io.railpulse.connectors.timetable.TrainRunCheck;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainRunRecord;
import java.util.Optional;

/** Takes in plans. A record without a value withdraws the plan that its key names. */
final class TrainRunReading implements InputReading<TrainRunRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.TRAIN_RUN;
    }

    @Override
    public Class<TrainRunRecord> type() {
        return TrainRunRecord.class;
    }

    @Override
    public Received read(TrainRunRecord value, LogRecord record) {
        TrainRun plan = TrainRunAvro.toDomain(value);
        Optional<String> fault = TrainRunCheck.findFault(plan).or(() -> findKeyFault(plan, record));
        if (fault.isPresent()) {
            return record.rejected(RejectReason.INVALID_FIELD, fault.get(), plan.trainRunId());
        }
        return Received.of(TrainInput.of(plan.trainRunId(), record.origin(), plan));
    }

    @Override
    public Received readTombstone(LogRecord record) {
        String trainRunId = record.key();
        if (trainRunId == null || trainRunId.isBlank()) {
            return record.rejected(RejectReason.TOMBSTONE, "a record without a value whose key names no run");
        }
        return Received.of(TrainInput.of(trainRunId, record.origin(), (TrainRun) null));
    }

    /** Under another key the plan could neither be replaced nor withdrawn. */
    private static Optional<String> findKeyFault(TrainRun plan, LogRecord record) {
        return plan.trainRunId().equals(record.key())
                ? Optional.empty()
                : Optional.of("train_run_id is " + plan.trainRunId() + ", but the record's key is " + record.key());
    }
}
