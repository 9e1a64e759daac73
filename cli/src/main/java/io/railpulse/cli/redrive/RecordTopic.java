package io.railpulse.cli.redrive;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.domain.telemetry.Origin;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The log that records come from and are put back to. A record that was put back says in a header which one it was, so
 * that it is known again. It is stamped anew: it is received when it is put back. Not thread-safe.
 */
public final class RecordTopic implements Closeable {
    /** Header of a record that was put back: {@code topic/partition/offset} of the one that was rejected. */
    public static final String HEADER = "railpulse-redriven";

    private static final Duration ONE_POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConnection kafka;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;

    public RecordTopic(KafkaConnection kafka) {
        this.kafka = kafka;
        this.producer = kafka.createProducer();
        this.consumer = createConsumer(kafka);
    }

    /**
     * The offset behind the last record of the partition that a record comes from.
     *
     * @throws IOException if the cluster does not answer, or the partition does not exist
     */
    public long findEnd(Origin origin) throws IOException {
        TopicPartition partition = partitionOf(origin);
        try {
            return consumer.endOffsets(List.of(partition)).get(partition);
        } catch (KafkaException e) {
            throw new IOException(kafka + " does not tell where " + partition + " ends: " + e.getMessage(), e);
        }
    }

    /**
     * Where the record that was put back for a rejected one stands; empty if there is none.
     *
     * @param fromOffset it stands at this offset or after it
     * @throws IOException if the cluster does not answer, or the log no longer reaches back so far, so that nobody can
     *     tell
     */
    public Optional<Long> findPutBack(Origin origin, long fromOffset) throws IOException {
        TopicPartition partition = partitionOf(origin);
        try {
            long end = findEnd(origin);
            checkReachesBack(partition, fromOffset, end);
            consumer.assign(List.of(partition));
            consumer.seek(partition, fromOffset);
            long progressNanos = System.nanoTime();
            for (long position = fromOffset; position < end; ) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ONE_POLL)) {
                    if (isPutBackFor(origin, record)) {
                        return Optional.of(record.offset());
                    }
                }
                long now = System.nanoTime();
                progressNanos = consumer.position(partition) > position ? now : progressNanos;
                if (now - progressNanos > PATIENCE.toNanos()) {
                    throw new IOException(kafka + " gave no record of " + partition + " after offset " + position
                            + " within " + PATIENCE.toSeconds() + " s.");
                }
                position = consumer.position(partition);
            }
            return Optional.empty();
        } catch (KafkaException e) {
            throw new IOException("Records of " + partition + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void checkReachesBack(TopicPartition partition, long fromOffset, long end) throws IOException {
        long beginning = consumer.beginningOffsets(List.of(partition)).get(partition);
        if (beginning > fromOffset || end < fromOffset) {
            throw new IOException(partition + " holds offsets " + beginning + " to " + end + " now, not " + fromOffset
                    + ", from where on the record would stand if it was put back: nobody can tell any more.");
        }
    }

    private static boolean isPutBackFor(Origin origin, ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(HEADER);
        return header != null
                && header.value() != null
                && origin.path().equals(new String(header.value(), StandardCharsets.UTF_8));
    }

    /**
     * Puts a record back for a rejected one, into the partition that it comes from; returns where it stands.
     *
     * @param key may be null
     * @param value may be null
     * @throws IOException if the cluster did not take it, or did not say so
     */
    public long putBack(Origin origin, byte[] key, byte[] value) throws IOException {
        Header header = new RecordHeader(HEADER, origin.path().getBytes(StandardCharsets.UTF_8));
        try {
            return producer.send(
                            new ProducerRecord<>(origin.topic(), origin.partition(), null, key, value, List.of(header)))
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while putting " + origin.path() + " back.");
        } catch (ExecutionException | KafkaException e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            throw new IOException(
                    kafka + " did not take " + origin.path() + " back: " + cause.getMessage()
                            + ". Do the same again: what was put back is not put back twice.",
                    cause);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private static TopicPartition partitionOf(Origin origin) {
        return new TopicPartition(origin.topic(), origin.partition());
    }

    private static Consumer<byte[], byte[]> createConsumer(KafkaConnection kafka) {
        Properties properties = kafka.toProperties();
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
