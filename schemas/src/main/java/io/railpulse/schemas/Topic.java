package io.railpulse.schemas;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The topics, declared here and nowhere else: name, key, schema, partitions, what is kept and for how long.
 *
 * <p>Values are Avro in Confluent framing; keys are UTF-8 text. Inputs carry the key of who produced them, outputs the id
 * of the run. What comes in is stamped by the log, which is its record time; what goes out is stamped with the record
 * time of its cause.
 */
public enum Topic {
    TRAIN_RUN(
            "rail.train-run.v1",
            "train_run_id",
            TrainRunRecord.getClassSchema(),
            Settings.compacted(4).withMaxMessageMebibytes(4)),
    ROUTE(
            "rail.route.v1",
            "route_id",
            RouteRecord.getClassSchema(),
            Settings.compacted(1).withMaxMessageMebibytes(16)),
    ASSIGNMENT(
            "rail.assignment.v1",
            "asset_id|device_id|train_run_id|from_stop_sequence",
            AssignmentRecord.getClassSchema(),
            Settings.compacted(4)),
    POSITION(
            "rail.position.v1",
            "device_id, else trip_id@service_date",
            PositionRecord.getClassSchema(),
            Settings.received(4, Duration.ofDays(7))),
    MOVEMENT(
            "rail.movement.v1",
            "trip_id@service_date, trip_id being the train number",
            MovementRecord.getClassSchema(),
            Settings.received(4, Duration.ofDays(30))),
    SENSOR("rail.sensor.v1", "asset_id", SensorRecord.getClassSchema(), Settings.received(4, Duration.ofDays(7))),
    TRAIN_STATUS(
            "rail.train-status.v1",
            "train_run_id",
            TrainStatusRecord.getClassSchema(),
            Settings.produced(4, Duration.ofDays(7))),
    OBSERVED_CALL(
            "rail.observed-call.v1",
            "train_run_id",
            ObservedCallRecord.getClassSchema(),
            Settings.produced(4, Duration.ofDays(30))),
    ETA("rail.eta.v1", "train_run_id", EtaRecord.getClassSchema(), Settings.produced(4, Duration.ofDays(7))),
    LINK_TIME(
            "rail.link-time.v1",
            "train_kind|what|key",
            LinkTimeRecord.getClassSchema(),
            Settings.compacted(1).stampedByProducer()),
    ETA_SCORE(
            "rail.eta-score.v1",
            "train_run_id",
            EtaScoreRecord.getClassSchema(),
            Settings.produced(4, Duration.ofDays(30))),
    CORRIDOR_THROUGHPUT(
            "rail.corridor-throughput.v1",
            "corridor|direction",
            CorridorThroughputRecord.getClassSchema(),
            Settings.produced(1, Duration.ofDays(30))),
    BORDER_QUEUE(
            "rail.border-queue.v1",
            "stop_id|next_stop_id",
            BorderQueueRecord.getClassSchema(),
            Settings.produced(1, Duration.ofDays(30))),
    LATE_CHANGE(
            "rail.late-change.v1",
            "train_run_id",
            LateChangeRecord.getClassSchema(),
            Settings.produced(1, Duration.ofDays(30))),
    ALERT("rail.alert.v1", "subject", AlertRecord.getClassSchema(), Settings.produced(4, Duration.ofDays(30))),
    ALERT_RULE("rail.alert-rule.v1", "rule_id", AlertRuleRecord.getClassSchema(), Settings.compacted(1)),
    ALERT_ACK(
            "rail.alert-ack.v1", "subject", AlertAckRecord.getClassSchema(), Settings.received(1, Duration.ofDays(30))),
    GEOFENCE("rail.geofence.v1", "fence_id", GeofenceRecord.getClassSchema(), Settings.compacted(1)),
    CONSIGNMENT("rail.consignment.v1", "consignment_id", ConsignmentRecord.getClassSchema(), Settings.compacted(4)),
    CONSIGNMENT_STATUS(
            "rail.consignment-status.v1",
            "consignment_id",
            ConsignmentStatusRecord.getClassSchema(),
            Settings.produced(4, Duration.ofDays(7))),
    NOTIFICATION(
            "rail.notification.v1",
            "consignment_id",
            NotificationRecord.getClassSchema(),
            Settings.produced(4, Duration.ofDays(30))),
    REJECTED(
            "rail.rejected.v1",
            "topic/partition/offset of the rejected record",
            RejectedRecord.getClassSchema(),
            Settings.produced(1, Duration.ofDays(30)));

    private final String topicName;
    private final String key;
    private final Schema schema;
    private final Settings settings;

    Topic(String topicName, String key, Schema schema, Settings settings) {
        this.topicName = topicName;
        this.key = key;
        this.schema = schema;
        this.settings = settings;
    }

    /** The topic of a name, or empty if none is declared under it. */
    public static Optional<Topic> findByName(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst();
    }

    /** {@code rail.<entity>.v<major>}. */
    public String topicName() {
        return topicName;
    }

    /** What the key is made of, in the names of the fields. */
    public String key() {
        return key;
    }

    /** The schema that this release reads and writes. */
    public Schema schema() {
        return schema;
    }

    /** How the topic is kept. */
    public Settings settings() {
        return settings;
    }

    /** What happens to old records. */
    public enum Cleanup {
        /** They are deleted when they are older than the retention, by record time. */
        DELETE,
        /** Of each key the newest stays for ever. */
        COMPACT
    }

    /** Who says when a record was received. */
    public enum Stamping {
        /** The log, when it appends the record. */
        LOG_APPEND_TIME,
        /** The producer. */
        CREATE_TIME
    }

    /**
     * How a topic is kept.
     *
     * @param partitions number of partitions when it is created
     * @param cleanup what happens to old records
     * @param retention how long records are kept, by record time; null where they are compacted
     * @param maxMessageBytes the largest batch the log takes, in bytes; no value is larger
     * @param stamping who says when a record was received
     */
    public record Settings(
            int partitions, Cleanup cleanup, Duration retention, int maxMessageBytes, Stamping stamping) {

        private static final int MEBIBYTE = 1 << 20;

        private static Settings compacted(int partitions) {
            return new Settings(partitions, Cleanup.COMPACT, null, MEBIBYTE, Stamping.LOG_APPEND_TIME);
        }

        private static Settings received(int partitions, Duration retention) {
            return new Settings(partitions, Cleanup.DELETE, retention, MEBIBYTE, Stamping.LOG_APPEND_TIME);
        }

        private static Settings produced(int partitions, Duration retention) {
            return new Settings(partitions, Cleanup.DELETE, retention, MEBIBYTE, Stamping.CREATE_TIME);
        }

        private Settings stampedByProducer() {
            return new Settings(partitions, cleanup, retention, maxMessageBytes, Stamping.CREATE_TIME);
        }

        private Settings withMaxMessageMebibytes(int mebibytes) {
            return new Settings(partitions, cleanup, retention, mebibytes * MEBIBYTE, stamping);
        }
    }
}
