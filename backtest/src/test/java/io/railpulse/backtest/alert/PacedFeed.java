package io.railpulse.backtest.alert;

import io.railpulse.connectors.kafka.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts records into their topics as they happen, only faster, whoever reads them. They come in parts: each goes in when it is {@link
 * #release released}, so that something is left to be heard after whatever happens meanwhile.
 */
final class PacedFeed implements AutoCloseable {
    /** A minute of record time. */
    private static final Duration MINUTE = Duration.ofMillis(250);

    private final List<ProducerRecord<byte[], byte[]>> records;
    private final int parts;
    private final Semaphore released = new Semaphore(0);
    private final Producer<byte[], byte[]> producer;
    private final CompletableFuture<Void> done;

    /** @param records in the order of record time */
    PacedFeed(KafkaConnection kafka, List<ProducerRecord<byte[], byte[]>> records, int parts) {
        this.records = records;
        this.parts = parts;
        this.producer = new KafkaProducer<>(kafka.toProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        this.done = CompletableFuture.runAsync(this::send);
    }

    private void send() {
        for (int part = 0; part < parts; part++) {
            released.acquireUninterruptibly();
            List<ProducerRecord<byte[], byte[]>> ofPart =
                    records.subList(records.size() * part / parts, records.size() * (part + 1) / parts);
            long begunNanos = System.nanoTime();
            for (ProducerRecord<byte[], byte[]> record : ofPart) {
                long passed = record.timestamp() - ofPart.get(0).timestamp();
                waitUntil(begunNanos
                        + passed * MINUTE.toNanos() / Duration.ofMinutes(1).toMillis());
                producer.send(record);
            }
            producer.flush();
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Lets the next part in. */
    void release() {
        released.release();
    }

    /** Waits until all is in. */
    void await() {
        done.join();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
