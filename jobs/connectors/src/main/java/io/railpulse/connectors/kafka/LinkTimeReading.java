package io.railpulse.connectors.kafka;

import io.railpulse.connectors.eta.LinkTimeAvro;
import io.railpulse.connectors.eta.LinkTimeCheck;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.LinkTimeRecord;
import io.railpulse.schemas.Topic;
import java.util.Optional;

/** Takes in what was learned before the job was started. A record without a value says that something was forgotten. */
final class LinkTimeReading implements InputReading<LinkTimeRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.LINK_TIME;
    }

    @Override
    public Class<LinkTimeRecord> type() {
        return LinkTimeRecord.class;
    }

    @Override
    public Received read(LinkTimeRecord value, LogRecord record) {
        if (LinkTimeCheck.isOfAnotherModel(value)) {
            return record.rejected(
                    RejectReason.OTHER_MODEL,
                    "model_version is " + value.getModelVersion() + ", not " + EtaPublication.MODEL_VERSION);
        }
        Optional<String> fault = LinkTimeCheck.findFault(value, record.key());
        return fault.isPresent()
                ? record.rejected(RejectReason.INVALID_FIELD, fault.get())
                : Received.of(new LearnedInput(LinkTimeAvro.toDomain(value), record.origin()));
    }

    @Override
    public Received readTombstone(LogRecord record) {
        return LinkTimeAvro.forgotten(record.key(), record.origin().recordMillis())
                .map(forgotten -> Received.of(new LearnedInput(forgotten, record.origin())))
                .orElseGet(() -> record.rejected(
                        RejectReason.TOMBSTONE, "a record without a value whose key names nothing that is learned"));
    }
}
