package io.railpulse.benchmarks.alert;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Hears of alerts as soon as they are in their topic, and knows since when each was to be expected. */
final class AlertListener implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(20);

    /** When the status was sent that causes a change, by what the change is known by. */
    private final Map<String, Long> expectedNanos = new ConcurrentHashMap<>();

    private final List<Long> latencies = new ArrayList<>();
    private final Thread listening;
    private volatile boolean closed;

    AlertListener(KafkaConnection kafka) {
        Properties properties = kafka.toProperties();
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.ALERT.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listening = new Thread(() -> listen(consumer), "alert-listener");
        listening.start();
    }

    private void listen(KafkaConsumer<byte[], byte[]> consumer) {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<byte[], byte[]> alert : consumer.poll(POLL)) {
                    String subject = new String(alert.key(), StandardCharsets.UTF_8);
                    hear(expectedNanos.remove(keyOf(subject, alert.timestamp())));
                }
            }
        }
    }

    private synchronized void hear(Long sentNanos) {
        if (sentNanos == null) {
            throw new IllegalStateException("An alert came that nobody expects, or twice.");
        }
        latencies.add(System.nanoTime() - sentNanos);
    }

    /** A status is sent now that changes an alert. */
    void expect(String subject, long recordMillis) {
        expectedNanos.put(keyOf(subject, recordMillis), System.nanoTime());
    }

    /** The record of a change is stamped with the record time of its cause. */
    private static String keyOf(String subject, long recordMillis) {
        return subject + " " + recordMillis;
    }

    /** Waits until all that was expected has come. */
    void awaitAll() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expectedNanos.isEmpty()) {
            if (System.nanoTime() > deadline || !listening.isAlive()) {
                throw new IllegalStateException(expectedNanos.size() + " alerts did not come.");
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** The times from sent to heard since this was asked last. */
    synchronized Latencies takeLatencies() {
        Latencies taken = Latencies.of(latencies);
        latencies.clear();
        return taken;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        listening.join();
    }
}
