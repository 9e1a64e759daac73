package io.railpulse.connectors.kafka;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.Decoded;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.eta.LinkTimeAvro;
import io.railpulse.connectors.eta.LinkTimeCheck;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.schemas.LinkTimeRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the topic of what is learned holds: of each key the newest value, as compaction would leave it. */
public final class LearnedLog {
    private static final Duration ONE_POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AvroDecoder<LinkTimeRecord> decoder;
    private final Map<String, LearnedUpdate> newest = new TreeMap<>();

    private LearnedLog(SchemaResolver schemas) {
        decoder = new AvroDecoder<>(
                LinkTimeRecord.class, schemas, Topic.LINK_TIME.settings().maxMessageBytes());
    }

    /**
     * Reads the topic through, up to where it ends now; what the job would not take is left out.
     *
     * @return what is known, in the order of the keys
     * @throws IOException if the cluster does not answer, or gives no more records
     */
    public static List<LearnedUpdate> readNewest(KafkaConnection kafka, SchemaResolver schemas) throws IOException {
        Map<TopicPartition, Long> ends =
                LogEnds.findOffsets(kafka, List.of(Topic.LINK_TIME.topicName())).offsets();
        LearnedLog log = new LearnedLog(schemas);
        Properties properties = kafka.toProperties();
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                log.readThrough(end.getKey(), end.getValue(), consumer);
            }
        }
        return List.copyOf(log.newest.values());
    }

    private void readThrough(TopicPartition partition, long end, KafkaConsumer<byte[], byte[]> consumer)
            throws IOException {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long before = consumer.position(partition);
        long movedNanos = System.nanoTime();
        while (before < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ONE_POLL)) {
                take(record);
            }
            long now = consumer.position(partition);
            if (now > before) {
                movedNanos = System.nanoTime();
            } else if (System.nanoTime() - movedNanos > PATIENCE.toNanos()) {
                throw new IOException("Kafka gives no more of " + partition + " behind " + now + " of " + end + ".");
            }
            before = now;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws IOException {
        String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            if (key != null) {
                newest.remove(key);
            }
            return;
        }
        Decoded<LinkTimeRecord> decoded = decoder.decode(record.value());
        if (decoded.isReadable()
                && !LinkTimeCheck.isOfAnotherModel(decoded.value())
                && LinkTimeCheck.findFault(decoded.value(), key).isEmpty()) {
            newest.put(key, LinkTimeAvro.toDomain(decoded.value()));
        }
    }
}
