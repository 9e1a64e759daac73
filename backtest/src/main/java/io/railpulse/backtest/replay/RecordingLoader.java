package io.railpulse.backtest.replay;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.gtfs.ServiceDay;
import io.railpulse.recordings.AssetAssignment;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import io.railpulse.recordings.RecordingSummary;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Puts a recording into the topics, with the times at which it was received as record times. Plans are received a day before
 * their service day begins, so that each applies when its train does, and so are consignments before that of their first leg.
 *
 * <p>What goes into each partition, and in which order, depends on the recording alone. So a loading that was cut short goes
 * on where it ended: of each partition as many records are passed over as are there already.
 */
final class RecordingLoader {
    private static final int TELL_EVERY = 20_000;
    private static final List<Topic> READ = List.of(
            Topic.ROUTE,
            Topic.TRAIN_RUN,
            Topic.ASSIGNMENT,
            Topic.POSITION,
            Topic.MOVEMENT,
            Topic.SENSOR,
            Topic.CONSIGNMENT,
            Topic.LINK_TIME);

    private final KafkaConnection kafka;
    private final Recording recording;
    private final LocalDate from;
    private final LocalDate to;
    private final ReplayProgress progress;
    private final List<LearnedUpdate> learned;
    private final boolean cargo;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Map<TopicPartition, Long> passedOver = new HashMap<>();

    private Map<TopicPartition, Long> there = Map.of();
    private Map<String, Integer> partitions = Map.of();
    private Producer<byte[], byte[]> producer;
    private long loaded;
    private long total;

    /** Of everything, cargo too, where nothing was learned before. */
    RecordingLoader(KafkaConnection kafka, Recording recording, LocalDate from, LocalDate to, ReplayProgress progress) {
        this(kafka, recording, from, to, progress, List.of(), true);
    }

    /**
     * @param learned what is to be there as learned before
     * @param cargo whether the readings of sensors and the consignments are loaded as well
     */
    RecordingLoader(
            KafkaConnection kafka,
            Recording recording,
            LocalDate from,
            LocalDate to,
            ReplayProgress progress,
            List<LearnedUpdate> learned,
            boolean cargo) {
        this.learned = learned;
        this.cargo = cargo;
        this.kafka = kafka;
        this.recording = recording;
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** Loads what is not there yet, and returns when all of it is safe in the log. */
    void load(GtfsFeed timetable, RecordingSummary summary) throws IOException {
        List<Topic> rawOnly = listRawOnly();
        LogEnds ends = LogEnds.findOffsets(
                kafka,
                Stream.concat(READ.stream(), rawOnly.stream())
                        .map(Topic::topicName)
                        .toList());
        there = ends.offsets();
        partitions = countPartitions(there);
        total = summary.assignments() + summary.positions() + summary.movements() + (cargo ? summary.sensors() : 0);
        InputRecords records = new InputRecords(new PackagedSchemas());
        try (Producer<byte[], byte[]> opened = kafka.createProducer();
                RecordingReader<AssetAssignment> assignments = recording.readAssignments();
                RecordingReader<PositionReport> positions = recording.readPositions();
                RecordingReader<MovementReport> movements = recording.readMovements();
                RecordingReader<SensorReport> sensors = recording.readSensors()) {
            producer = opened;
            loadTopic(Topic.ROUTE, routes(timetable, records));
            loadTopic(Topic.TRAIN_RUN, runs(timetable, records));
            loadTopic(
                    Topic.ASSIGNMENT,
                    rows(
                            assignments,
                            AssetAssignment::serviceDate,
                            row -> records.of(row.report().toAssignment(), row.receivedAtMillis())));
            loadTopic(
                    Topic.POSITION,
                    rows(
                            positions,
                            PositionReport::serviceDate,
                            row -> records.of(row.report(), row.receivedAtMillis())));
            loadTopic(
                    Topic.MOVEMENT,
                    rows(
                            movements,
                            MovementReport::serviceDate,
                            row -> records.of(row.report(), row.receivedAtMillis())));
            if (cargo) {
                loadTopic(
                        Topic.SENSOR,
                        rows(
                                sensors,
                                SensorReport::serviceDate,
                                row -> records.of(row.report(), row.receivedAtMillis())));
                loadTopic(Topic.CONSIGNMENT, consignments(timetable, records));
            }
            loadTopic(Topic.LINK_TIME, learned.stream().map(records::of));
            for (Topic topic : rawOnly) {
                loadTopic(topic, Stream.empty());
            }
            opened.flush();
        }
        throwFailure();
    }

    /** The topics of which there are raw records only, since no other table is put into them. */
    private List<Topic> listRawOnly() throws IOException {
        List<Topic> rawOnly = new ArrayList<>();
        for (String name : RawRows.listTopics(recording)) {
            Topic.findByName(name)
                    .ifPresentOrElse(rawOnly::add, () -> progress.say("raw.csv.gz: no topic " + name + ", left out"));
        }
        rawOnly.removeAll(READ);
        return rawOnly;
    }

    private void loadTopic(Topic topic, Stream<ProducerRecord<byte[], byte[]>> others) throws IOException {
        try (RawRows rows = RawRows.among(others.iterator(), topic, recording)) {
            while (rows.hasNext()) {
                send(rows.next());
                throwFailure();
            }
        }
    }

    private Stream<ProducerRecord<byte[], byte[]>> routes(GtfsFeed timetable, InputRecords records) {
        long firstPlan = knownFrom(from.toString(), timetable.timeZone());
        return timetable.listRoutes().stream().map(route -> records.of(route, firstPlan));
    }

    private Stream<ProducerRecord<byte[], byte[]>> runs(GtfsFeed timetable, InputRecords records) {
        return timetable
                .listTrainRuns(from, to)
                .map(run -> records.of(run, knownFrom(run.serviceDate(), timetable.timeZone())));
    }

    private Stream<ProducerRecord<byte[], byte[]>> consignments(GtfsFeed timetable, InputRecords records) {
        return RecordedConsignments.of(recording.readConsignments()).stream()
                .filter(recorded -> isAskedFor(recorded.serviceDate()))
                .map(recorded ->
                        records.of(recorded.consignment(), knownFrom(recorded.serviceDate(), timetable.timeZone())));
    }

    private static long knownFrom(String serviceDate, ZoneId zone) {
        return new ServiceDay(LocalDate.parse(serviceDate).minusDays(1), zone)
                .start()
                .toEpochMilli();
    }

    /** The rows of a table that are of the service dates that were asked for, or of none. */
    private <T> Stream<ProducerRecord<byte[], byte[]>> rows(
            RecordingReader<T> table,
            Function<T, String> serviceDate,
            Function<Received<T>, ProducerRecord<byte[], byte[]>> toRecord) {
        Stream<Received<T>> rows =
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(table, Spliterator.ORDERED), false);
        return rows.peek(row -> tell(row.receivedAtMillis()))
                .filter(row -> isAskedFor(serviceDate.apply(row.report())))
                .map(toRecord);
    }

    private void tell(long receivedAtMillis) {
        loaded++;
        if (loaded % TELL_EVERY == 0) {
            progress.advance("loading", loaded, total, Optional.of(Instant.ofEpochMilli(receivedAtMillis)));
        }
    }

    private boolean isAskedFor(String serviceDate) {
        return serviceDate == null
                || serviceDate.compareTo(from.toString()) >= 0 && serviceDate.compareTo(to.toString()) <= 0;
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
