package io.railpulse.connectors.kafka;

import io.railpulse.connectors.consignment.ConsignmentAvro;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.ConsignmentCheck;
import io.railpulse.domain.consignment.ConsignmentFault;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.ConsignmentRecord;
import io.railpulse.schemas.Topic;
import java.util.List;
import java.util.stream.Collectors;

/** Takes in consignments; a record without a value withdraws one. One with a fault is rejected: the version before it stays in force. */
final class ConsignmentReading implements InputReading<ConsignmentRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.CONSIGNMENT;
    }

    @Override
    public Class<ConsignmentRecord> type() {
        return ConsignmentRecord.class;
    }

    @Override
    public Received read(ConsignmentRecord value, LogRecord record) {
        Consignment consignment;
        try {
            consignment = ConsignmentAvro.toDomain(value);
        } catch (IllegalArgumentException wrong) {
            return record.rejected(RejectReason.INVALID_FIELD, wrong.getMessage());
        }
        if (!consignment.consignmentId().equals(record.key())) {
            return record.rejected(
                    RejectReason.INVALID_FIELD,
                    "consignment_id: is '" + consignment.consignmentId() + "', the key is '" + record.key() + "'");
        }
        List<ConsignmentFault> faults = ConsignmentCheck.listFaults(
                consignment, code -> Severity.find(code).isPresent());
        return faults.isEmpty()
                ? Received.of(new ConsignmentChange(
                        record.key(), consignment, record.origin().recordMillis()))
                : record.rejected(
                        RejectReason.INVALID_FIELD,
                        faults.stream().map(ConsignmentFault::toString).collect(Collectors.joining("; ")));
    }

    @Override
    public Received readTombstone(LogRecord record) {
        boolean named = record.key() != null && !record.key().isBlank();
        return named
                ? Received.of(new ConsignmentChange(
                        record.key(), null, record.origin().recordMillis()))
                : record.rejected(RejectReason.TOMBSTONE, "a record without a value whose key names no consignment");
    }
}
