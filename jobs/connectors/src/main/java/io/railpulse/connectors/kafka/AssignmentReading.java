package io.railpulse.connectors.kafka;

import io.railpulse.connectors.identity.AssignmentAvro;
import io.railpulse.connectors.identity.AssignmentCheck;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.schemas.AssignmentRecord;
import io.railpulse.schemas.Topic;
import java.util.Optional;

/** Takes in assignments. A record without a value withdraws the one that its key names. */
final class AssignmentReading implements InputReading<AssignmentRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.ASSIGNMENT;
    }

    @Override
    public Class<AssignmentRecord> type() {
        return AssignmentRecord.class;
    }

    @Override
    public Received read(AssignmentRecord value, LogRecord record) {
        Optional<String> fault =
                AssignmentCheck.findFault(value, record.origin().recordMillis()).or(() -> findKeyFault(value, record));
        return fault.isPresent()
                ? record.rejected(RejectReason.INVALID_FIELD, fault.get())
                : Received.of(TrainInput.of(record.origin(), AssignmentAvro.toDomain(value)));
    }

    @Override
    public Received readTombstone(LogRecord record) {
        return AssignmentId.parse(record.key())
                .map(id -> Received.of(TrainInput.of(record.origin(), Assignment.withdrawalOf(id))))
                .orElseGet(() -> record.rejected(
                        RejectReason.TOMBSTONE, "a record without a value whose key names no assignment"));
    }

    /** Under another key the assignment could neither be replaced nor withdrawn. */
    private static Optional<String> findKeyFault(AssignmentRecord value, LogRecord record) {
        return value.getAssignmentId().equals(record.key())
                ? Optional.empty()
                : Optional.of(
                        "assignment_id is " + value.getAssignmentId() + ", but the record's key is " + record.key());
    }
}
