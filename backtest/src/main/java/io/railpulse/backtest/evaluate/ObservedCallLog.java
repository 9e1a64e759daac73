package io.railpulse.backtest.evaluate;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.Decoded;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.schemas.ObservedCallRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of observed calls from its beginning to its end: every revision that the job told. */
final class ObservedCallLog {
    private static final Duration ONE_POLL = Duration.ofMillis(200);
    /** Polls in a row that may bring nothing; one minute. */
    private static final int PATIENCE = 300;

    private final KafkaConnection kafka;
    private final AvroDecoder<ObservedCallRecord> decoder = new AvroDecoder<>(
            ObservedCallRecord.class,
            new PackagedSchemas(),
            Topic.OBSERVED_CALL.settings().maxMessageBytes());

    ObservedCallLog(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /**
     * Hands over every record, those of a run in the order told.
     *
     * @throws IOException if Kafka does not give them, or one cannot be read
     */
    void read(Consumer<ObservedCallRecord> calls) throws IOException {
        try (KafkaConsumer<byte[], byte[]> consumer = createConsumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.OBSERVED_CALL.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int silent = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                silent++;
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ONE_POLL)) {
                    silent = 0;
                    calls.accept(decode(record));
                }
                if (silent > PATIENCE) {
                    throw new IOException("Kafka gives no further records of " + Topic.OBSERVED_CALL.topicName() + ".");
                }
            }
        }
    }

    private ObservedCallRecord decode(ConsumerRecord<byte[], byte[]> record) throws IOException {
        Decoded<ObservedCallRecord> decoded = decoder.decode(record.value());
        if (!decoded.isReadable()) {
            throw new IOException("A record of " + record.topic() + " cannot be read: " + decoded.detail() + ".");
        }
        return decoded.value();
    }

    private KafkaConsumer<byte[], byte[]> createConsumer() {
        Properties properties = kafka.toProperties();
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
