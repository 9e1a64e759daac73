package io.railpulse.connectors.kafka;

import io.railpulse.connectors.telemetry.RejectedPayload;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it stands in a topic.
 *
 * @param record as the consumer handed it over
 * @param input which input it came by
 */
record LogRecord(ConsumerRecord<byte[], byte[]> record, Input input) {

    /** Where it stands; its record time is the log's timestamp. */
    Origin origin() {
        return new Origin(record.topic(), record.partition(), record.offset(), record.timestamp());
    }

    /** The key as text; null if there is none. */
    String key() {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    Received rejected(RejectReason reason, String detail) {
        return rejected(reason, detail, null);
    }

    /** @param trainRunId the run it was resolved to; null if none */
    Received rejected(RejectReason reason, String detail, String trainRunId) {
        RejectedPayload payload = RejectedPayload.received(record.key(), record.value());
        return Received.of(new RejectedInput(
                origin(),
                input,
                reason,
                detail,
                trainRunId,
                payload.key(),
                payload.value(),
                payload.valueBytes(),
                payload.valueSha256(),
                payload.cut(),
                null,
                null,
                null));
    }
}
