package io.railpulse.benchmarks.alert;

import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Trains that tell in turn how late they are, at the time at which they do. Each fiftieth status of a train changes its alert: it is
 * late, or no longer.
 */
final class ReportingTrains implements AutoCloseable {
    private static final int TRAINS = 2_000;
    private static final int CHANGES_EVERY = 50;

    private final Producer<byte[], byte[]> producer;
    private final InputRecords records;
    private final AlertListener listener;
    private final long[] newestMillis = new long[TRAINS];
    private long reports;

    /** @param listener is told what to wait for */
    ReportingTrains(KafkaConnection kafka, InputRecords records, AlertListener listener) {
        Properties properties = kafka.toProperties();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        this.records = records;
        this.listener = listener;
        producer.send(records.of(
                AlertRule.of("late-now", new AlertStep(10, 6, 0, Severity.WARNING)), System.currentTimeMillis()));
        producer.flush();
    }

    /** Tells some statuses more. */
    void report(int statuses) {
        for (int at = 0; at < statuses; at++) {
            int train = (int) (reports % TRAINS);
            long round = reports / TRAINS + train % CHANGES_EVERY;
            reports++;
            tell(train, round / CHANGES_EVERY % 2 == 1, round > 0 && round % CHANGES_EVERY == 0);
        }
    }

    private void tell(int train, boolean late, boolean changes) {
        String run = "train-" + train + "@2025-06-15";
        long millis = Math.max(newestMillis[train] + 1, System.currentTimeMillis());
        newestMillis[train] = millis;
        if (changes) {
            listener.expect(run, millis);
        }
        producer.send(records.of(status(run, late ? Duration.ofMinutes(20) : Duration.ZERO, millis)));
    }

    private static TrainStatus status(String run, Duration late, long millis) {
        int day = run.indexOf('@');
        return new TrainStatus(
                run,
                run.substring(0, day),
                run.substring(day + 1),
                null,
                "west",
                RunState.RUNNING,
                0,
                120_000.0,
                51.0,
                19.0,
                millis,
                0.9,
                1,
                "A",
                2,
                "B",
                new Delays(late.toSeconds(), null, null),
                "C",
                null,
                Delays.UNKNOWN,
                "it moves",
                null,
                millis,
                0,
                null,
                null,
                null,
                null);
    }

    @Override
    public void close() {
        producer.close();
    }
}
