package io.railpulse.connectors.kafka;

import io.railpulse.connectors.throughput.BorderQueueAvro;
import io.railpulse.schemas.BorderQueueRecord;
import io.railpulse.schemas.Topic;

/** Takes in what throughput tells of the queues of borders. */
final class BorderQueueReading implements InputReading<BorderQueueRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.BORDER_QUEUE;
    }

    @Override
    public Class<BorderQueueRecord> type() {
        return BorderQueueRecord.class;
    }

    @Override
    public Received read(BorderQueueRecord value, LogRecord record) {
        return Received.of(BorderQueueAvro.toDomain(value));
    }
}
