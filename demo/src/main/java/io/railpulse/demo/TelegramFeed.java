package io.railpulse.demo;

import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.schemas.Topic;
import io.railpulse.simulator.output.TelegramRecords;
import io.railpulse.simulator.telemetry.Telegram;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Puts a railway's records into the topics: plans and what was received before the beginning at once, and everything else
 * at the railway's own time, in a thread of its own.
 */
final class TelegramFeed implements AutoCloseable {
    private static final long LONGEST_WAIT_MILLIS = 50;

    private final KafkaConnection kafka;
    private final Producer<byte[], byte[]> producer;
    private final TelegramRecords records;
    private final Iterator<Telegram> telegrams;
    private final Thread thread = new Thread(this::run, "telegram-feed");

    private Telegram next;
    private volatile DemoClock clock;
    private volatile long sent;
    private volatile long toJob;
    private volatile boolean stopped;
    private volatile Exception failure;

    /** @param telegrams in the order in which they were received */
    TelegramFeed(KafkaConnection kafka, InputRecords records, Iterator<Telegram> telegrams) {
        this.kafka = kafka;
        this.producer = kafka.createProducer();
        this.records = new TelegramRecords(records);
        this.telegrams = telegrams;
        this.next = telegrams.hasNext() ? telegrams.next() : null;
    }

    /** Puts in plans; they are in the log when this returns. */
    void putPlans(List<ProducerRecord<byte[], byte[]>> plans) throws IOException {
        plans.forEach(this::send);
        producer.flush();
        throwFailure();
    }

    /** Puts in what was received before a moment; it is in the log when this returns. */
    void putHistory(Instant until) throws IOException {
        while (next != null && next.receivedAtMillis() < until.toEpochMilli()) {
            sendNext();
        }
        producer.flush();
        throwFailure();
    }

    /** Begins to put in what comes then; the clock starts at the given moment. */
    void start(Instant beginning, double speed) {
        clock = DemoClock.startingAt(beginning, speed);
        thread.setDaemon(true);
        thread.start();
    }

    Instant now() {
        return clock.now();
    }

    /** Telegrams that were put in so far. */
    long sent() {
        return sent;
    }

    /** Of them, those of topics that the job reads. */
    long sentToJob() {
        return toJob;
    }

    /** Whether all there was is put in. */
    boolean isDone() {
        return !thread.isAlive();
    }

    /** @throws IOException if Kafka did not take a record */
    void throwFailure() throws IOException {
        if (failure != null) {
            throw new IOException(kafka + " did not take a record: " + failure.getMessage(), failure);
        }
    }

    private void run() {
        try {
            while (!stopped && failure == null && next != null) {
                awaitDue(Instant.ofEpochMilli(next.receivedAtMillis()));
                sendNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void awaitDue(Instant due) throws InterruptedException {
        for (long millis = clock.until(due).toMillis();
                millis > 0 && !stopped;
                millis = clock.until(due).toMillis()) {
            TimeUnit.MILLISECONDS.sleep(Math.min(millis, LONGEST_WAIT_MILLIS));
        }
    }

    private void sendNext() {
        ProducerRecord<byte[], byte[]> record = records.of(next);
        send(record);
        sent++;
        if (!record.topic().equals(Topic.SENSOR.topicName())) {
            toJob++;
        }
        next = telegrams.hasNext() ? telegrams.next() : null;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (written, refused) -> failure = refused == null ? failure : refused);
    }

    /** Stops and returns when what was put in is in the log. May be called again. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
        producer.close();
    }
}
