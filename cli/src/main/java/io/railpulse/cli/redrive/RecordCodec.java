package io.railpulse.cli.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.Decoded;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Bytes of the declared topics to JSON and back. Not thread-safe. */
final class RecordCodec {
    private final SchemaResolver schemas;
    private final Map<Topic, AvroDecoder<SpecificRecord>> decoders = new EnumMap<>(Topic.class);
    private final Map<Topic, AvroEncoder<SpecificRecord>> encoders = new EnumMap<>(Topic.class);

    RecordCodec(SchemaResolver schemas) {
        this.schemas = schemas;
    }

    /**
     * The record as JSON; empty if the bytes are none of its topic's.
     *
     * @param payload may be null
     * @throws IOException if it cannot be found out now what its schema is
     */
    Optional<ObjectNode> findJson(String topicName, byte[] payload) throws IOException {
        Optional<Topic> topic = Topic.findByName(topicName);
        if (topic.isEmpty() || payload == null) {
            return Optional.empty();
        }
        Decoded<SpecificRecord> decoded =
                decoders.computeIfAbsent(topic.get(), this::createDecoder).decode(payload);
        return decoded.isReadable() ? Optional.of(RecordJson.of(decoded.value())) : Optional.empty();
    }

    /**
     * The bytes of a record that is told as JSON.
     *
     * @throws RepairException if it is not one of its topic
     * @throws IOException if it cannot be found out now which id its schema has
     */
    byte[] encode(String topicName, JsonNode json) throws IOException {
        Topic topic = Topic.findByName(topicName)
                .orElseThrow(() -> new RepairException("no topic " + topicName + " is declared"));
        SpecificRecord record = RecordJson.toRecord(json, topic.schema());
        AvroEncoder<SpecificRecord> encoder = encoders.get(topic);
        if (encoder == null) {
            encoder = AvroEncoder.of(topic, schemas);
            encoders.put(topic, encoder);
        }
        try {
            return encoder.encode(record);
        } catch (AvroRuntimeException e) {
            throw new RepairException("the record cannot be written: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private AvroDecoder<SpecificRecord> createDecoder(Topic topic) {
        // Whatever record it is, it is only looked at as a record.
        Class<SpecificRecord> type = (Class<SpecificRecord>) SpecificData.get().getClass(topic.schema());
        return new AvroDecoder<>(type, schemas, topic.settings().maxMessageBytes());
    }
}
