package io.railpulse.connectors.telemetry;

import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.schemas.PayloadForm;
import io.railpulse.schemas.RejectedRecord;
import java.nio.ByteBuffer;
import java.time.Instant;

/** A rejected record as it stands in {@code rail.rejected.v1}. */
public final class RejectedAvro {

    private RejectedAvro() {}

    /** The key of a rejected record: where it stands in the log, {@code topic/partition/offset}. */
    public static String keyOf(RejectedInput rejected) {
        return rejected.origin().path();
    }

    /** @param payload the record's bytes, as they came or made again */
    public static RejectedRecord toAvro(RejectedInput rejected, RejectedPayload payload) {
        Origin origin = rejected.origin();
        RejectedRecord avro = new RejectedRecord();
        avro.setTopic(origin.topic());
        avro.setPartition(origin.partition());
        avro.setOffset(origin.offset());
        avro.setRecordAt(Instant.ofEpochMilli(origin.recordMillis()));
        avro.setInput(rejected.input().code());
        avro.setVerdict(rejected.reason().verdict().code());
        avro.setReason(rejected.reason().code());
        avro.setDetail(rejected.detail());
        avro.setTrainRunId(rejected.trainRunId());
        avro.setKey(wrapOrNull(payload.key()));
        avro.setPayload(wrapOrNull(payload.value()));
        avro.setPayloadBytes(payload.valueBytes());
        avro.setPayloadSha256(payload.valueSha256());
        avro.setPayloadCut(payload.cut());
        avro.setPayloadForm(payload.madeAgain() ? PayloadForm.re_encoded : PayloadForm.received);
        return avro;
    }

    private static ByteBuffer wrapOrNull(byte[] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
