package io.railpulse.backtest.throughput;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.Decoded;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.schemas.ObservedCallRecord;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainRunRecord;
import io.railpulse.schemas.TrainStatusRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that was ever known of all runs, and from when to when: read from the topics that the job reads. */
final class KnownFacts {
    static final long SLOT = Duration.ofMinutes(15).toMillis();

    /** A fact, known from the end of one slot of record time until, but without, the end of another. */
    record Known(Fact fact, long from, long until) {
        boolean at(long slot) {
            return from <= slot && slot < until;
        }
    }

    private record Heard(long record, Object what) {}

    private final Map<String, List<Heard>> byRun = new HashMap<>();
    private final Map<String, TrainStatusRecord> statuses = new HashMap<>();
    private final List<Known> facts = new ArrayList<>();
    private long horizon = Long.MIN_VALUE;

    private KnownFacts() {}

    static KnownFacts read(KafkaConnection kafka) throws IOException {
        KnownFacts known = new KnownFacts();
        known.readTopic(kafka, Topic.TRAIN_RUN, TrainRunRecord.class);
        known.readTopic(kafka, Topic.OBSERVED_CALL, ObservedCallRecord.class);
        known.readTopic(kafka, Topic.TRAIN_STATUS, TrainStatusRecord.class);
        known.byRun.values().forEach(known::follow);
        return known;
    }

    List<Known> facts() {
        return facts;
    }

    /** The newest record time of all. */
    long horizon() {
        return horizon;
    }

    /** The end of the slot of a record time. */
    static long slot(long record) {
        return (record + SLOT - 1) / SLOT * SLOT;
    }

    private <T extends SpecificRecord> void readTopic(KafkaConnection kafka, Topic topic, Class<T> type)
            throws IOException {
        AvroDecoder<T> decoder =
                new AvroDecoder<>(type, new PackagedSchemas(), topic.settings().maxMessageBytes());
        Properties properties = kafka.toProperties();
        properties.setProperty("auto.offset.reset", "earliest");
        properties.setProperty("enable.auto.commit", "false");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(topic.topicName(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    horizon = Math.max(horizon, record.timestamp());
                    Decoded<T> decoded = record.value() == null ? null : decoder.decode(record.value());
                    if (decoded != null && decoded.isReadable()) {
                        hear(
                                new String(record.key(), StandardCharsets.UTF_8),
                                new Heard(record.timestamp(), decoded.value()));
                    }
                }
            }
        }
    }

    /** Of statuses only those that say something new: there are very many. */
    private void hear(String run, Heard heard) {
        if (heard.what() instanceof TrainStatusRecord status) {
            TrainStatusRecord before = statuses.put(run, status);
            if (before != null
                    && before.getState().equals(status.getState())
                    && before.getStateSinceAt().equals(status.getStateSinceAt())) {
                return;
            }
        }
        byRun.computeIfAbsent(run, any -> new ArrayList<>()).add(heard);
    }

    private void follow(List<Heard> heard) {
        heard.sort(Comparator.comparingLong(Heard::record));
        RunStory story = new RunStory();
        Map<Fact, Long> open = new HashMap<>();
        TreeMap<Long, List<Heard>> slots = new TreeMap<>();
        heard.forEach(each -> slots.computeIfAbsent(Math.min(horizon, slot(each.record())), at -> new ArrayList<>())
                .add(each));
        slots.forEach((slot, told) -> {
            told.forEach(each -> story.hear(each.what()));
            Set<Fact> now = new HashSet<>(story.facts());
            open.entrySet().removeIf(each -> {
                boolean gone = !now.contains(each.getKey());
                if (gone) {
                    facts.add(new Known(each.getKey(), each.getValue(), slot));
                }
                return gone;
            });
            now.forEach(fact -> open.putIfAbsent(fact, slot));
        });
        open.forEach((fact, since) -> facts.add(new Known(fact, since, Long.MAX_VALUE)));
    }
}
