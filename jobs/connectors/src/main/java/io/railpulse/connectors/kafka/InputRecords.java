package io.railpulse.connectors.kafka;

import io.railpulse.connectors.alert.AlertRuleAvro;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.consignment.ConsignmentAvro;
import io.railpulse.connectors.eta.LinkTimeAvro;
import io.railpulse.connectors.eta.TrainStatusAvro;
import io.railpulse.connectors.geofence.GeofenceAvro;
import io.railpulse.connectors.identity.AssignmentAvro;
import io.railpulse.connectors.network.RouteAvro;
import io.railpulse.connectors.telemetry.MovementAvro;
import io.railpulse.connectors.telemetry.PositionAvro;
import io.railpulse.connectors.telemetry.SensorAvro;
import io.railpulse.connectors.timetable.TrainRunAvro;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.schemas.AlertAckRecord;
import io.railpulse.schemas.AlertRuleRecord;
import io.railpulse.schemas.AssignmentRecord;
import io.railpulse.schemas.ConsignmentRecord;
import io.railpulse.schemas.GeofenceRecord;
import io.railpulse.schemas.LinkTimeRecord;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.RouteRecord;
import io.railpulse.schemas.SensorRecord;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainRunRecord;
import io.railpulse.schemas.TrainStatusRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the records of the inputs, for those who put something in: a replayed recording, a timetable. Each has the key
 * that its topic declares. The record time is milliseconds since the epoch; null lets the log or the producer say it.
 * Not thread-safe.
 */
public final class InputRecords {

    private final AvroEncoder<TrainRunRecord> runs;
    private final AvroEncoder<RouteRecord> routes;
    private final AvroEncoder<AssignmentRecord> assignments;
    private final AvroEncoder<PositionRecord> positions;
    private final AvroEncoder<MovementRecord> movements;
    private final AvroEncoder<SensorRecord> sensors;
    private final AvroEncoder<LinkTimeRecord> linkTimes;
    private final AvroEncoder<AlertRuleRecord> rules;
    private final AvroEncoder<AlertAckRecord> acknowledgements;
    private final AvroEncoder<TrainStatusRecord> statuses;
    private final AvroEncoder<ConsignmentRecord> consignments;
    private final AvroEncoder<GeofenceRecord> fences;

    /** @throws IOException if the ids of the inputs' schemas cannot be found out */
    public InputRecords(SchemaResolver schemas) throws IOException {
        runs = AvroEncoder.of(Topic.TRAIN_RUN, schemas);
        routes = AvroEncoder.of(Topic.ROUTE, schemas);
        assignments = AvroEncoder.of(Topic.ASSIGNMENT, schemas);
        positions = AvroEncoder.of(Topic.POSITION, schemas);
        movements = AvroEncoder.of(Topic.MOVEMENT, schemas);
        sensors = AvroEncoder.of(Topic.SENSOR, schemas);
        linkTimes = AvroEncoder.of(Topic.LINK_TIME, schemas);
        rules = AvroEncoder.of(Topic.ALERT_RULE, schemas);
        acknowledgements = AvroEncoder.of(Topic.ALERT_ACK, schemas);
        statuses = AvroEncoder.of(Topic.TRAIN_STATUS, schemas);
        consignments = AvroEncoder.of(Topic.CONSIGNMENT, schemas);
        fences = AvroEncoder.of(Topic.GEOFENCE, schemas);
    }

    public ProducerRecord<byte[], byte[]> of(TrainRun run, Long recordMillis) {
        return record(Topic.TRAIN_RUN, recordMillis, TrainRunAvro.keyOf(run), runs.encode(TrainRunAvro.toAvro(run)));
    }

    /** Withdraws the plan of a run. */
    public ProducerRecord<byte[], byte[]> withdrawalOf(String trainRunId, Long recordMillis) {
        return record(Topic.TRAIN_RUN, recordMillis, trainRunId, null);
    }

    public ProducerRecord<byte[], byte[]> of(Route route, Long recordMillis) {
        return record(Topic.ROUTE, recordMillis, RouteAvro.keyOf(route), routes.encode(RouteAvro.toAvro(route)));
    }

    /** An assignment; one that is withdrawn has no value. */
    public ProducerRecord<byte[], byte[]> of(Assignment assignment, Long recordMillis) {
        byte[] value = assignment.withdrawn() ? null : assignments.encode(AssignmentAvro.toAvro(assignment));
        return record(Topic.ASSIGNMENT, recordMillis, AssignmentAvro.keyOf(assignment), value);
    }

    public ProducerRecord<byte[], byte[]> of(PositionReport report, Long recordMillis) {
        byte[] value = positions.encode(PositionAvro.toAvro(report, null));
        return record(Topic.POSITION, recordMillis, PositionAvro.keyOf(report), value);
    }

    public ProducerRecord<byte[], byte[]> of(MovementReport report, Long recordMillis) {
        byte[] value = movements.encode(MovementAvro.toAvro(report, null));
        return record(Topic.MOVEMENT, recordMillis, MovementAvro.keyOf(report), value);
    }

    public ProducerRecord<byte[], byte[]> of(SensorReport report, Long recordMillis) {
        byte[] value = sensors.encode(SensorAvro.toAvro(report, null));
        return record(Topic.SENSOR, recordMillis, SensorAvro.keyOf(report), value);
    }

    /** A rule of alerts. */
    public ProducerRecord<byte[], byte[]> of(AlertRule rule, Long recordMillis) {
        return record(Topic.ALERT_RULE, recordMillis, rule.ruleId(), rules.encode(AlertRuleAvro.toAvro(rule)));
    }

    /** A fence. */
    public ProducerRecord<byte[], byte[]> of(Geofence fence, Long recordMillis) {
        return record(Topic.GEOFENCE, recordMillis, fence.fenceId(), fences.encode(GeofenceAvro.toAvro(fence)));
    }

    /** That somebody has seen an alert: the record time is when. */
    public ProducerRecord<byte[], byte[]> of(Acknowledgement seen) {
        AlertAckRecord avro = new AlertAckRecord(seen.alertId(), seen.subject(), seen.by());
        return record(Topic.ALERT_ACK, seen.atMillis(), seen.subject(), acknowledgements.encode(avro));
    }

    /** What is told of a train, with the record time of its cause, for jobs that read what tracking writes. */
    public ProducerRecord<byte[], byte[]> of(TrainStatus status) {
        byte[] value = statuses.encode(TrainStatusAvro.toAvro(status));
        return record(Topic.TRAIN_STATUS, status.recordMillis(), status.trainRunId(), value);
    }

    /** What a customer sends. */
    public ProducerRecord<byte[], byte[]> of(Consignment consignment, Long recordMillis) {
        byte[] value = consignments.encode(ConsignmentAvro.toAvro(consignment));
        return record(Topic.CONSIGNMENT, recordMillis, consignment.consignmentId(), value);
    }

    /** What was learned, with the record time at which it was. */
    public ProducerRecord<byte[], byte[]> of(LearnedUpdate learned) {
        byte[] value = learned.numbers() == null ? null : linkTimes.encode(LinkTimeAvro.toAvro(learned));
        return record(Topic.LINK_TIME, learned.recordMillis(), LinkTimeAvro.keyOf(learned), value);
    }

    private static ProducerRecord<byte[], byte[]> record(Topic topic, Long recordMillis, String key, byte[] value) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic.topicName(), null, recordMillis, keyBytes, value);
    }
}
