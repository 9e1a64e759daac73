package io.railpulse.backtest.job;

import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.eta.LinkTimeAvro;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.LinkTimeRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** All that may come in and must not do harm: said, wherever it can be said, in the name of a good train. */
final class BadRecords {
    private static final int TWO_MEBIBYTES = 2 << 20;
    private static final int NO_SCHEMA = 9_999;
    private static final int SCHEMA_ID_OFFSET = 1;

    private final InputRecords records = new InputRecords(new PackagedSchemas());
    private final List<BadRecord> bad = new ArrayList<>();
    private final TrainRide ride;
    private final Route route;
    private final long millis;

    private BadRecords(TrainRide ride, Route route, Instant receivedAt) throws IOException {
        this.ride = ride;
        this.route = route;
        this.millis = receivedAt.toEpochMilli();
    }

    /**
     * @param ride the good train
     * @param route its route
     * @param receivedAt when all of it is received
     */
    static List<BadRecord> of(TrainRide ride, Route route, Instant receivedAt) throws IOException {
        BadRecords records = new BadRecords(ride, route, receivedAt);
        records.addUnreadableFixes();
        records.addUnbelievableFixes();
        records.addReports();
        records.addReferences();
        records.addAssignments();
        records.addLearning();
        return records.bad;
    }

    private void addUnreadableFixes() {
        byte[] fix = fix(50, 10.05).value();
        MovementReport arrival = report("B", MovementKind.ARRIVAL, ride.run().tripId());
        add("truncated Avro", value(Arrays.copyOf(fix, fix.length - 9)), RejectReason.MALFORMED);
        add("Avro with something behind it", value(Arrays.copyOf(fix, fix.length + 3)), RejectReason.MALFORMED);
        add("no Avro at all", value("latitude=50".getBytes(StandardCharsets.UTF_8)), RejectReason.BAD_FRAMING);
        add("schema id that nobody knows", value(withSchema(NO_SCHEMA, fix)), RejectReason.UNKNOWN_SCHEMA);
        add("movement where a fix belongs", value(records.of(arrival, millis).value()), RejectReason.WRONG_SCHEMA);
        add("empty value", value(new byte[0]), RejectReason.EMPTY_VALUE);
        add("tombstone", value(null), RejectReason.TOMBSTONE);
        add("value of 2 MB", value(Arrays.copyOf(fix, TWO_MEBIBYTES)), RejectReason.TOO_LARGE);
    }

    private void addUnbelievableFixes() {
        add("latitude 91", fix(91, 10.05), RejectReason.OUT_OF_RANGE);
        add("(0, 0)", fix(0, 0), RejectReason.NULL_ISLAND);
        add("NaN", fix(Double.NaN, 10.05), RejectReason.OUT_OF_RANGE);
        add("infinite longitude", fix(50, Double.NEGATIVE_INFINITY), RejectReason.OUT_OF_RANGE);
        add("fix a kilometre off the route", fix(50.01, 10.05), RejectReason.OFF_ROUTE);
        add("measured a year ahead", fixOf(millis(365)), RejectReason.IN_THE_FUTURE);
        add("measured in 1999", fixOf(Instant.parse("1999-12-31T23:59:59Z").toEpochMilli()), RejectReason.TOO_LONG_AGO);
        add("measured at the end of time", fixOf(Long.MAX_VALUE), RejectReason.IN_THE_FUTURE);
        add("fix of an unknown run", records.of(with("nobody", "device-x"), millis), RejectReason.UNKNOWN_TRAIN_RUN);
        add("fix of no train", records.of(with(null, null), millis), RejectReason.NO_TRAIN_IDENTITY);
        add(
                "fix of a device that nobody assigned",
                records.of(with(null, "device-y"), millis),
                RejectReason.UNKNOWN_TRAIN_RUN);
    }

    private void addReports() {
        String trip = ride.run().tripId();
        add("report at a stop not in the plan", movement("Z", trip), RejectReason.STOP_NOT_IN_PLAN);
        add("report of an unknown run", movement("B", "nobody"), RejectReason.UNKNOWN_TRAIN_RUN);
        byte[] report = movement("B", trip).value();
        ProducerRecord<byte[], byte[]> truncated =
                in(Topic.MOVEMENT, movement("B", trip).key(), Arrays.copyOf(report, report.length - 2));
        add("truncated report", truncated, RejectReason.MALFORMED);
    }

    private void addReferences() {
        ProducerRecord<byte[], byte[]> plan = records.of(ride.run(), millis);
        ProducerRecord<byte[], byte[]> line = records.of(route, millis);
        byte[] cutPlan = Arrays.copyOf(plan.value(), plan.value().length / 2);
        byte[] cutLine = Arrays.copyOf(line.value(), line.value().length / 2);
        byte[] otherKey = "another-run".getBytes(StandardCharsets.UTF_8);
        add("truncated plan", in(Topic.TRAIN_RUN, plan.key(), cutPlan), RejectReason.MALFORMED);
        add("plan under another key", in(Topic.TRAIN_RUN, otherKey, plan.value()), RejectReason.INVALID_FIELD);
        add("withdrawal of no plan", records.withdrawalOf("nobody", millis), RejectReason.UNKNOWN_TRAIN_RUN);
        add("truncated route", in(Topic.ROUTE, line.key(), cutLine), RejectReason.MALFORMED);
        add("tombstone of a route", in(Topic.ROUTE, line.key(), null), RejectReason.TOMBSTONE);
    }

    private void addAssignments() {
        Assignment wagon = assignment(AssetKind.WAGON, "W 7", ride.run().trainRunId());
        Assignment box =
                assignment(AssetKind.CONTAINER, "CSQU3054384", ride.run().trainRunId());
        ProducerRecord<byte[], byte[]> whole = records.of(wagon, millis);
        byte[] cut = Arrays.copyOf(whole.value(), whole.value().length - 3);
        byte[] otherKey = "another".getBytes(StandardCharsets.UTF_8);
        add("truncated assignment", in(Topic.ASSIGNMENT, whole.key(), cut), RejectReason.MALFORMED);
        add("container with a wrong check digit", records.of(box, millis), RejectReason.INVALID_FIELD);
        add("assignment under another key", in(Topic.ASSIGNMENT, otherKey, whole.value()), RejectReason.INVALID_FIELD);
        add("withdrawal of nothing", in(Topic.ASSIGNMENT, otherKey, null), RejectReason.TOMBSTONE);
        add(
                "withdrawal of what was never told",
                in(Topic.ASSIGNMENT, whole.key(), null),
                RejectReason.NOTHING_TO_CHANGE);
        add(
                "assignment to an unknown run",
                records.of(assignment(AssetKind.WAGON, "W 7", "nobody"), millis),
                RejectReason.UNKNOWN_TRAIN_RUN);
    }

    private void addLearning() throws IOException {
        LearnedUpdate link =
                new LearnedUpdate("/1", LearnedKind.LINK, "A>B 9", new double[] {600, 0.01, 9, 600, 600, 600}, millis);
        ProducerRecord<byte[], byte[]> whole = records.of(link);
        byte[] cut = Arrays.copyOf(whole.value(), whole.value().length - 3);
        byte[] otherKey = "/1|link|B>C 9".getBytes(StandardCharsets.UTF_8);
        LinkTimeRecord older =
                LinkTimeAvro.toAvro(new LearnedUpdate("/1", LearnedKind.WIDTH, "a3", new double[] {5, 5}, millis));
        older.setModelVersion("0");
        byte[] olderKey = LinkTimeAvro.keyOf(older).getBytes(StandardCharsets.UTF_8);
        byte[] olderValue = AvroEncoder.<LinkTimeRecord>of(Topic.LINK_TIME, new PackagedSchemas())
                .encode(older);
        add("truncated link time", in(Topic.LINK_TIME, whole.key(), cut), RejectReason.MALFORMED);
        add("link time under another key", in(Topic.LINK_TIME, otherKey, whole.value()), RejectReason.INVALID_FIELD);
        add(
                "forgotten, but nobody says what",
                in(Topic.LINK_TIME, ride.run().tripId().getBytes(StandardCharsets.UTF_8), null),
                RejectReason.TOMBSTONE);
        add("learned by another model", in(Topic.LINK_TIME, olderKey, olderValue), RejectReason.OTHER_MODEL);
    }

    private Assignment assignment(AssetKind kind, String assetId, String trainRunId) {
        AssignmentId id = new AssignmentId(assetId, "device-w", trainRunId, 1);
        return new Assignment(id, kind, null, millis, null, false);
    }

    private void add(String name, ProducerRecord<byte[], byte[]> record, RejectReason reason) {
        bad.add(new BadRecord(name, record, reason));
    }

    private ProducerRecord<byte[], byte[]> value(byte[] value) {
        return in(Topic.POSITION, "device-morning".getBytes(StandardCharsets.UTF_8), value);
    }

    private ProducerRecord<byte[], byte[]> in(Topic topic, byte[] key, byte[] value) {
        return new ProducerRecord<>(topic.topicName(), null, millis, key, value);
    }

    private ProducerRecord<byte[], byte[]> fix(double latitude, double longitude) {
        return records.of(ride.fix(millis, latitude, longitude), millis);
    }

    private ProducerRecord<byte[], byte[]> fixOf(long measuredMillis) {
        return records.of(ride.fix(measuredMillis, 50, 10.05), millis);
    }

    private long millis(int daysAhead) {
        return Instant.ofEpochMilli(millis).plus(daysAhead, ChronoUnit.DAYS).toEpochMilli();
    }

    private PositionReport with(String trip, String device) {
        String serviceDate = trip == null ? null : ride.run().serviceDate();
        return new PositionReport(null, device, trip, serviceDate, millis, 50, 10.05, null, null, null);
    }

    private ProducerRecord<byte[], byte[]> movement(String stop, String trip) {
        return records.of(report(stop, MovementKind.ARRIVAL, trip), millis);
    }

    private MovementReport report(String stop, MovementKind kind, String trip) {
        return new MovementReport(
                null, "manager", trip, ride.run().serviceDate(), stop, kind, millis, MessageStatus.CREATE);
    }

    private static byte[] withSchema(int id, byte[] framed) {
        byte[] changed = framed.clone();
        ByteBuffer.wrap(changed).putInt(SCHEMA_ID_OFFSET, id);
        return changed;
    }
}
