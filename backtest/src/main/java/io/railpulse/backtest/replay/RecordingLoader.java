package io.railpulse.backtest.replay;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.gtfs.ServiceDay;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import io.railpulse.recordings.RecordingSummary;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Puts a recording into the topics, with the times at which it was received as record times. Plans are received a day before
 * their service day begins, so that each applies when its train does.
 *
 * <p>What goes into each partition, and in which order, depends on the recording alone. So a loading that was cut short goes
 * on where it ended: of each partition as many records are passed over as are there already.
 */
final class RecordingLoader {
    private static final int TELL_EVERY = 20_000;

    private final KafkaConnection kafka;
    private final Recording recording;
    private final LocalDate from;
    private final LocalDate to;
    private final ReplayProgress progress;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Map<TopicPartition, Long> passedOver = new HashMap<>();

    private Map<TopicPartition, Long> there = Map.of();
    private Map<String, Integer> partitions = Map.of();
    private Producer<byte[], byte[]> producer;
    private long loaded;
    private long total;

    RecordingLoader(KafkaConnection kafka, Recording recording, LocalDate from, LocalDate to, ReplayProgress progress) {
        this.kafka = kafka;
        this.recording = recording;
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** Loads what is not there yet, and returns when all of it is safe in the log. */
    void load(GtfsFeed timetable, RecordingSummary summary) throws IOException {
        LogEnds ends = LogEnds.find(
                kafka,
                Stream.of(Topic.ROUTE, Topic.TRAIN_RUN, Topic.POSITION, Topic.MOVEMENT)
                        .map(Topic::topicName)
                        .toList());
        there = ends.offsets();
        partitions = countPartitions(there);
        total = summary.positions() + summary.movements();
        InputRecords records = new InputRecords(new PackagedSchemas());
        try (Producer<byte[], byte[]> opened = kafka.createProducer()) {
            producer = opened;
            loadReferences(timetable, records);
            try (RecordingReader<PositionReport> positions = recording.readPositions()) {
                loadReports(
                        positions,
                        PositionReport::serviceDate,
                        row -> records.of(row.report(), row.receivedAtMillis()));
            }
            try (RecordingReader<MovementReport> movements = recording.readMovements()) {
                loadReports(
                        movements,
                        MovementReport::serviceDate,
                        row -> records.of(row.report(), row.receivedAtMillis()));
            }
            opened.flush();
        }
        throwFailure();
    }

    private void loadReferences(GtfsFeed timetable, InputRecords records) throws IOException {
        ZoneId zone = timetable.timeZone();
        long firstPlan = knownFrom(from.toString(), zone);
        for (Route route : timetable.listRoutes()) {
            send(records.of(route, firstPlan));
        }
        Iterator<TrainRun> runs = timetable.listTrainRuns(from, to).iterator();
        while (runs.hasNext()) {
            TrainRun run = runs.next();
            send(records.of(run, knownFrom(run.serviceDate(), zone)));
        }
    }

    private static long knownFrom(String serviceDate, ZoneId zone) {
        return new ServiceDay(LocalDate.parse(serviceDate).minusDays(1), zone)
                .start()
                .toEpochMilli();
    }

    private <T> void loadReports(
            RecordingReader<T> reports,
            Function<T, String> serviceDate,
            Function<Received<T>, ProducerRecord<byte[], byte[]>> toRecord)
            throws IOException {
        Predicate<String> chosen =
                date -> date == null || date.compareTo(from.toString()) >= 0 && date.compareTo(to.toString()) <= 0;
        while (reports.hasNext()) {
            Received<T> row = reports.next();
            loaded++;
            if (chosen.test(serviceDate.apply(row.report()))) {
                send(toRecord.apply(row));
            }
            if (loaded % TELL_EVERY == 0) {
                throwFailure();
                progress.advance("loading", loaded, total, Optional.of(Instant.ofEpochMilli(row.receivedAtMillis())));
            }
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws IOException {
        // A row that names neither a device nor a train has no key; the job rejects it by name.
        int hash = record.key() == null ? 0 : Utils.toPositive(Utils.murmur2(record.key()));
        int partition = hash % partitions.get(record.topic());
        TopicPartition place = new TopicPartition(record.topic(), partition);
        long before = passedOver.merge(place, 1L, Long::sum);
        if (before <= there.getOrDefault(place, 0L)) {
            return;
        }
        producer.send(
                new ProducerRecord<>(record.topic(), partition, record.timestamp(), record.key(), record.value()),
                (written, refused) -> failure.compareAndSet(null, refused));
    }

    private void throwFailure() throws IOException {
        if (failure.get() != null) {
            throw new IOException(
                    "Kafka did not take a record: " + failure.get().getMessage(), failure.get());
        }
    }

    private static Map<String, Integer> countPartitions(Map<TopicPartition, Long> ends) {
        Map<String, Integer> count = new HashMap<>();
        ends.keySet().forEach(partition -> count.merge(partition.topic(), 1, Integer::sum));
        return count;
    }
}
