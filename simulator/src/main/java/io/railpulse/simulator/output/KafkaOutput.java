package io.railpulse.simulator.output;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.gtfs.ServiceDay;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.schemas.Topic;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.TelegramStream;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.telemetry.Telegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Puts a simulation onto a Kafka: first all routes and plans, then what is received of the trains, in its order. Record
 * times are those of the simulation, so the topics must believe them: {@code ./railpulse prepare --replayed}. A plan is
 * received a day before its service day begins.
 */
public final class KafkaOutput {
    private static final int TELL_EVERY = 1_000;
    private static final List<Topic> TOPICS =
            List.of(Topic.ROUTE, Topic.TRAIN_RUN, Topic.ASSIGNMENT, Topic.POSITION, Topic.MOVEMENT, Topic.SENSOR);

    private final KafkaConnection kafka;
    private final SchemaResolver schemas;
    private final AtomicReference<Exception> refusal = new AtomicReference<>();
    private final SortedMap<String, Long> sent = new TreeMap<>();

    public KafkaOutput(KafkaConnection kafka, SchemaResolver schemas) {
        this.kafka = kafka;
        this.schemas = schemas;
    }

    /**
     * Sends everything, and returns when the log has it.
     *
     * @param timetable of the simulation
     * @param perSecond telegrams a second; empty for as fast as it goes
     * @throws IOException if the cluster does not answer, has not the topics, or does not take a record
     */
    public SimulationSummary write(
            Simulation simulation, Timetable timetable, OptionalDouble perSecond, OutputProgress progress)
            throws IOException, InterruptedException {
        LogEnds.findOffsets(kafka, TOPICS.stream().map(Topic::topicName).toList());
        InputRecords records = new InputRecords(schemas);
        Transmission transmission =
                Transmission.of(simulation.options(), simulation.listJourneys(), timetable.timeZone());
        TelegramStream telegrams = transmission.open();
        try (Producer<byte[], byte[]> producer = kafka.createProducer()) {
            for (ProducerRecord<byte[], byte[]> plan : listPlans(simulation, timetable, records)) {
                send(producer, plan);
            }
            // A train must not be heard of before its plan.
            producer.flush();
            write(telegrams, new TelegramRecords(records), producer, new Pace(perSecond), progress);
            producer.flush();
            throwRefusal();
        }
        return new SimulationSummary(simulation.listRuns().size(), sent, new TreeMap<>(), telegrams.faultCounts());
    }

    /** Read back from what is written, so that the plans are those of a recording of the same simulation. */
    private static List<ProducerRecord<byte[], byte[]>> listPlans(
            Simulation simulation, Timetable timetable, InputRecords records) throws IOException {
        Path zip = Files.createTempFile("railpulse-timetable", ".zip");
        try {
            SimulatedTimetable.write(timetable, simulation.listRuns(), zip);
            GtfsFeed feed = GtfsFeed.read(zip);
            return PlanRecords.list(
                    feed,
                    records,
                    run -> new ServiceDay(LocalDate.parse(run.serviceDate()).minusDays(1), feed.timeZone())
                            .start()
                            .toEpochMilli());
        } finally {
            Files.delete(zip);
        }
    }

    private void write(
            TelegramStream telegrams,
            TelegramRecords records,
            Producer<byte[], byte[]> producer,
            Pace pace,
            OutputProgress progress)
            throws IOException, InterruptedException {
        long written = 0;
        while (telegrams.hasNext()) {
            Telegram telegram = telegrams.next();
            pace.await();
            send(producer, records.of(telegram));
            written++;
            if (written % TELL_EVERY == 0) {
                progress.advance(written, Instant.ofEpochMilli(telegram.receivedAtMillis()));
            }
        }
    }

    private void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) throws IOException {
        throwRefusal();
        producer.send(record, (written, refused) -> refusal.compareAndSet(null, refused));
        sent.merge(record.topic(), 1L, Long::sum);
    }

    private void throwRefusal() throws IOException {
        if (refusal.get() != null) {
            throw new IOException(
                    kafka + " did not take a record: " + refusal.get().getMessage(), refusal.get());
        }
    }
}
