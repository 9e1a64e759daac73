package io.railpulse.cli.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.railpulse.connectors.telemetry.RejectedRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * One line of a file of repairs: which record to put back, and what a person made of it.
 *
 * @param line its number in the file, from 1
 * @param topic the topic the record stands in
 * @param partition its partition
 * @param offset its offset
 * @param key the key in base64; null if not told
 * @param payload the value in base64; null if not told
 * @param json the value as JSON; null if not told
 */
public record Repair(int line, String topic, int partition, long offset, String key, String payload, JsonNode json) {

    /**
     * What to put back: the payload or the record, whichever was edited; else the bytes as they were rejected.
     *
     * @return null for a record without a value
     * @throws RepairException if both were edited, the key was, or what was edited is not a record
     * @throws IOException if a schema cannot be found out now
     */
    byte[] valueFor(RejectedRow row, RecordCodec codec) throws IOException {
        if (key != null && !Arrays.equals(decode("key", key), row.key())) {
            throw new RepairException("the key was edited, but a record goes back under its own key");
        }
        byte[] edited = payload == null ? row.payload() : decode("payload", payload);
        boolean payloadEdited = !Arrays.equals(edited, row.payload());
        boolean recordEdited = json != null && isEdited(row, codec);
        if (payloadEdited && recordEdited) {
            throw new RepairException("payload and record were both edited: leave one of them out");
        }
        return recordEdited ? codec.encode(topic, json) : edited;
    }

    private boolean isEdited(RejectedRow row, RecordCodec codec) throws IOException {
        Optional<? extends JsonNode> before = codec.findJson(topic, row.payload());
        return before.isEmpty() || !before.get().equals(json);
    }

    private static byte[] decode(String field, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RepairException(field + " is not base64: " + e.getMessage(), e);
        }
    }
}
