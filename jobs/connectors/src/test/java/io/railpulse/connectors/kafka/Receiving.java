package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** What the deserializer of an input makes of one record. */
final class Receiving {
    static final SchemaResolver SCHEMAS = new PackagedSchemas();

    private Receiving() {}

    static RejectedInput rejected(Input input, byte[] key, byte[] value) throws IOException {
        return receive(input, key, value).rejected();
    }

    static Received receive(Input input, ProducerRecord<byte[], byte[]> record) throws IOException {
        return receive(input, record.key(), record.value());
    }

    static Received receive(Input input, byte[] key, byte[] value) throws IOException {
        ReceivedDeserializer<?> deserializer = KafkaInputs.deserializerOf(input, SCHEMAS, 1 << 20);
        deserializer.open(null);
        List<Received> out = new ArrayList<>();
        deserializer.deserialize(
                new ConsumerRecord<>(
                        KafkaInputs.topicOf(input).topicName(),
                        2,
                        4711,
                        Examples.RECEIVED,
                        TimestampType.LOG_APPEND_TIME,
                        0,
                        0,
                        key,
                        value,
                        new RecordHeaders(),
                        Optional.empty()),
                new ListCollector<>(out));
        assertThat(out).hasSize(1);
        return out.get(0);
    }
}
