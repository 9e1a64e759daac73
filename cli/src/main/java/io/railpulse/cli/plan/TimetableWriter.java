package io.railpulse.cli.plan;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes the routes of a timetable and then its train runs onto their topics. The record time is that of the writing.
 * Written twice, the second is to the jobs a duplicate.
 */
public final class TimetableWriter {
    private final KafkaConnection kafka;
    private final InputRecords records;
    private final AtomicReference<Exception> refusal = new AtomicReference<>();

    /** @throws IOException if the ids of the schemas cannot be found out */
    public TimetableWriter(KafkaConnection kafka, SchemaResolver schemas) throws IOException {
        this.kafka = kafka;
        this.records = new InputRecords(schemas);
    }

    /**
     * Writes all routes, and the runs of some service dates; returns when the log has all of them.
     *
     * @param from the first service date
     * @param to the last service date, itself included
     * @param progress is told each service date and the runs written with it, from the first on
     * @throws IOException if the cluster does not answer, has not the topics, or does not take a record; then do it again
     */
    public WrittenPlan write(GtfsFeed timetable, LocalDate from, LocalDate to, BiConsumer<LocalDate, Long> progress)
            throws IOException {
        LogEnds.findOffsets(kafka, List.of(Topic.ROUTE.topicName(), Topic.TRAIN_RUN.topicName()));
        List<Route> routes = timetable.listRoutes();
        long runs = 0;
        try (Producer<byte[], byte[]> producer = kafka.createProducer()) {
            for (Route route : routes) {
                send(producer, records.of(route, null));
            }
            // A run must not be there before its route.
            producer.flush();
            for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
                Iterator<TrainRun> ofDate = timetable.listTrainRuns(date, date).iterator();
                while (ofDate.hasNext()) {
                    send(producer, records.of(ofDate.next(), null));
                    runs++;
                }
                progress.accept(date, runs);
            }
            producer.flush();
            throwRefusal();
        }
        return new WrittenPlan(routes.size(), runs);
    }

    private void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) throws IOException {
        throwRefusal();
        producer.send(record, (written, refused) -> refusal.compareAndSet(null, refused));
    }

    private void throwRefusal() throws IOException {
        if (refusal.get() != null) {
            throw new IOException(
                    kafka + " did not take a record: " + refusal.get().getMessage(), refusal.get());
        }
    }
}
