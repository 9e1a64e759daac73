package io.railpulse.connectors.kafka;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Makes the records of one output topic: key, record time of the cause, framed Avro. */
final class OutputSerializer<T> implements KafkaRecordSerializationSchema<T> {

    private static final long serialVersionUID = 1L;

    private final Topic topic;
    private final SchemaResolver schemas;
    private final SerializableFunction<T, String> key;
    private final SerializableFunction<T, Long> recordMillis;
    private final ValueEncoding<T> encoding;
    private final SerializableFunction<T, List<Header>> headers;

    private transient Function<T, byte[]> encoder;

    OutputSerializer(
            Topic topic,
            SchemaResolver schemas,
            SerializableFunction<T, String> key,
            SerializableFunction<T, Long> recordMillis,
            ValueEncoding<T> encoding) {
        this(topic, schemas, key, recordMillis, encoding, output -> List.of());
    }

    /** @param headers what stands beside the value */
    OutputSerializer(
            Topic topic,
            SchemaResolver schemas,
            SerializableFunction<T, String> key,
            SerializableFunction<T, Long> recordMillis,
            ValueEncoding<T> encoding,
            SerializableFunction<T, List<Header>> headers) {
        this.topic = topic;
        this.schemas = schemas;
        this.key = key;
        this.recordMillis = recordMillis;
        this.encoding = encoding;
        this.headers = headers;
    }

    @Override
    public void open(SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext)
            throws IOException {
        encoder = encoding.open(schemas);
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(T output, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                topic.topicName(),
                null,
                stampOf(recordMillis.apply(output)),
                key.apply(output).getBytes(StandardCharsets.UTF_8),
                encoder.apply(output),
                headers.apply(output));
    }

    /** A log that keeps no timestamps says -1; Kafka takes that for none, but only if it is left out. */
    private static Long stampOf(long millis) {
        return millis < 0 ? null : Long.valueOf(millis);
    }
}
