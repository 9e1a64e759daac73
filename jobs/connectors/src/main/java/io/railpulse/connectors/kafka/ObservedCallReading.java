package io.railpulse.connectors.kafka;

import io.railpulse.connectors.tracking.ObservedCallAvro;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.schemas.ObservedCallRecord;
import io.railpulse.schemas.Topic;

/** Takes in what tracking tells of calls. */
final class ObservedCallReading implements InputReading<ObservedCallRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.OBSERVED_CALL;
    }

    @Override
    public Class<ObservedCallRecord> type() {
        return ObservedCallRecord.class;
    }

    @Override
    public Received read(ObservedCallRecord value, LogRecord record) {
        return Received.of(RunInput.of(ObservedCallAvro.toDomain(value)));
    }
}
