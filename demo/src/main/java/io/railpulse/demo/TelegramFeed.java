package io.railpulse.backtest.demo;

import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts what was recorded into the topics at the line's own time, in a thread of its own. */
final class LineFeed implements AutoCloseable {
    private static final long LONGEST_WAIT_MILLIS = 50;

    private final KafkaConnection kafka;
    private final Recording recording;
    private final InputRecords records;
    private final double speed;
    private final Thread thread = new Thread(this::run, "line-feed");

    private volatile LineClock clock;
    private volatile long sent;
    private volatile boolean stopped;
    private volatile Exception failure;

    LineFeed(KafkaConnection kafka, Recording recording, InputRecords records, double speed) {
        this.kafka = kafka;
        this.recording = recording;
        this.records = records;
        this.speed = speed;
    }

    /** Begins; the clock starts at the given moment. */
    void start(Instant beginning) {
        clock = LineClock.startingAt(beginning, speed);
        thread.setDaemon(true);
        thread.start();
    }

    Instant now() {
        return clock.now();
    }

    /** Records that were put in so far. */
    long sent() {
        return sent;
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
        try (RecordingReader<PositionReport> positions = recording.readPositions();
                RecordingReader<MovementReport> movements = recording.readMovements();
                Producer<byte[], byte[]> producer = kafka.createProducer()) {
            Received<PositionReport> position = nextOf(positions);
            Received<MovementReport> movement = nextOf(movements);
            while (!stopped && failure == null && (position != null || movement != null)) {
                boolean positionFirst = movement == null
                        || position != null && position.receivedAtMillis() <= movement.receivedAtMillis();
                if (positionFirst) {
                    send(producer, records.of(position.report(), position.receivedAtMillis()));
                    position = nextOf(positions);
                } else {
                    send(producer, records.of(movement.report(), movement.receivedAtMillis()));
                    movement = nextOf(movements);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    private void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record)
            throws InterruptedException {
        Instant due = Instant.ofEpochMilli(record.timestamp());
        for (long millis = clock.until(due).toMillis();
                millis > 0 && !stopped;
                millis = clock.until(due).toMillis()) {
            TimeUnit.MILLISECONDS.sleep(Math.min(millis, LONGEST_WAIT_MILLIS));
        }
        producer.send(record, (written, refused) -> failure = refused == null ? failure : refused);
        sent++;
    }

    private static <T> Received<T> nextOf(RecordingReader<T> reader) {
        return reader.hasNext() ? reader.next() : null;
    }

    /** Stops and returns when what was put in is in the log. May be called again. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
