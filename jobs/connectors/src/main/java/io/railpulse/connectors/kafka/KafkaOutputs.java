package io.railpulse.connectors.kafka;

import io.railpulse.connectors.alert.AlertAvro;
import io.railpulse.connectors.alert.NotificationAvro;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.consignment.ConsignmentStatusAvro;
import io.railpulse.connectors.eta.EtaPublicationAvro;
import io.railpulse.connectors.eta.EtaScoreAvro;
import io.railpulse.connectors.eta.LinkTimeAvro;
import io.railpulse.connectors.eta.TrainStatusAvro;
import io.railpulse.connectors.telemetry.RejectedAvro;
import io.railpulse.connectors.telemetry.RejectedPayloadEncoder;
import io.railpulse.connectors.throughput.BorderQueueAvro;
import io.railpulse.connectors.throughput.CorridorThroughputAvro;
import io.railpulse.connectors.throughput.LateChangeAvro;
import io.railpulse.connectors.tracking.ObservedCallAvro;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.throughput.LateChange;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.schemas.RejectedRecord;
import io.railpulse.schemas.Topic;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Makes the sinks that write the outputs to their topics, most keyed by the run's id, and stamped with the record time of the
 * cause. What is promised, and what it costs, {@link Delivery} says.
 */
public final class KafkaOutputs {

    private final KafkaConnection connection;
    private final SchemaResolver schemas;
    private final Delivery delivery;

    public KafkaOutputs(KafkaConnection connection, SchemaResolver schemas, Delivery delivery) {
        this.connection = connection;
        this.schemas = schemas;
        this.delivery = delivery;
    }

    public KafkaSink<TrainStatus> createTrainStatusSink() {
        return createSink(Topic.TRAIN_STATUS, trainStatuses(schemas));
    }

    public KafkaSink<ObservedCall> createObservedCallSink() {
        return createSink(Topic.OBSERVED_CALL, observedCalls(schemas));
    }

    public KafkaSink<EtaPublication> createEtaSink() {
        return createSink(Topic.ETA, etas(schemas));
    }

    /** What was forgotten has no value: it is taken out of the topic. */
    public KafkaSink<LearnedUpdate> createLinkTimeSink() {
        return createSink(Topic.LINK_TIME, linkTimes(schemas));
    }

    public KafkaSink<EtaScore> createEtaScoreSink() {
        return createSink(Topic.ETA_SCORE, etaScores(schemas));
    }

    /** Keyed by corridor and direction, so that the rows of a window stay in order. */
    public KafkaSink<WindowRow> createCorridorThroughputSink() {
        return createSink(Topic.CORRIDOR_THROUGHPUT, corridorThroughput(schemas));
    }

    /** Keyed by border and direction, as alerts about them are. */
    public KafkaSink<QueueRow> createBorderQueueSink() {
        return createSink(Topic.BORDER_QUEUE, borderQueues(schemas));
    }

    public KafkaSink<LateChange> createLateChangeSink() {
        return createSink(Topic.LATE_CHANGE, lateChanges(schemas));
    }

    /** Keyed by the subject; with CloudEvents in the headers. */
    public KafkaSink<AlertEvent> createAlertSink() {
        return createSink(Topic.ALERT, alerts(schemas));
    }

    /** Keyed by the consignment. */
    public KafkaSink<ConsignmentStatus> createConsignmentStatusSink() {
        return createSink(Topic.CONSIGNMENT_STATUS, consignmentStatuses(schemas));
    }

    /** Keyed by the consignment. */
    public KafkaSink<Notice> createNotificationSink() {
        return createSink(Topic.NOTIFICATION, notifications(schemas));
    }

    /** Keyed by where the rejected record stands in the log: {@code topic/partition/offset}. */
    public KafkaSink<RejectedInput> createRejectedSink() {
        return createSink(Topic.REJECTED, rejected(schemas));
    }

    static OutputSerializer<TrainStatus> trainStatuses(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.TRAIN_STATUS,
                schemas,
                TrainStatus::trainRunId,
                TrainStatus::recordMillis,
                ValueEncoding.of(Topic.TRAIN_STATUS, TrainStatusAvro::toAvro));
    }

    static OutputSerializer<ObservedCall> observedCalls(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.OBSERVED_CALL,
                schemas,
                ObservedCall::trainRunId,
                ObservedCall::recordMillis,
                ValueEncoding.of(Topic.OBSERVED_CALL, ObservedCallAvro::toAvro));
    }

    static OutputSerializer<EtaPublication> etas(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.ETA,
                schemas,
                EtaPublication::trainRunId,
                EtaPublication::madeAtMillis,
                ValueEncoding.of(Topic.ETA, EtaPublicationAvro::toAvro));
    }

    static OutputSerializer<LearnedUpdate> linkTimes(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.LINK_TIME,
                schemas,
                LinkTimeAvro::keyOf,
                LearnedUpdate::recordMillis,
                ValueEncoding.ofNullable(
                        Topic.LINK_TIME, learned -> learned.numbers() == null ? null : LinkTimeAvro.toAvro(learned)));
    }

    static OutputSerializer<EtaScore> etaScores(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.ETA_SCORE,
                schemas,
                EtaScore::trainRunId,
                EtaScore::recordMillis,
                ValueEncoding.of(Topic.ETA_SCORE, EtaScoreAvro::toAvro));
    }

    static OutputSerializer<WindowRow> corridorThroughput(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.CORRIDOR_THROUGHPUT,
                schemas,
                CorridorThroughputAvro::keyOf,
                WindowRow::recordMillis,
                ValueEncoding.of(Topic.CORRIDOR_THROUGHPUT, CorridorThroughputAvro::toAvro));
    }

    static OutputSerializer<QueueRow> borderQueues(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.BORDER_QUEUE,
                schemas,
                BorderInput::subjectOf,
                QueueRow::recordMillis,
                ValueEncoding.of(Topic.BORDER_QUEUE, BorderQueueAvro::toAvro));
    }

    static OutputSerializer<LateChange> lateChanges(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.LATE_CHANGE,
                schemas,
                late -> late.change().contribution().trainRunId(),
                late -> late.change().slotMillis(),
                ValueEncoding.of(Topic.LATE_CHANGE, LateChangeAvro::toAvro));
    }

    static OutputSerializer<AlertEvent> alerts(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.ALERT,
                schemas,
                AlertEvent::subject,
                AlertEvent::detectedMillis,
                ValueEncoding.of(Topic.ALERT, AlertAvro::toAvro),
                AlertAvro::headersOf);
    }

    static OutputSerializer<ConsignmentStatus> consignmentStatuses(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.CONSIGNMENT_STATUS,
                schemas,
                ConsignmentStatus::consignmentId,
                ConsignmentStatus::recordMillis,
                ValueEncoding.of(Topic.CONSIGNMENT_STATUS, ConsignmentStatusAvro::toAvro));
    }

    static OutputSerializer<Notice> notifications(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.NOTIFICATION,
                schemas,
                Notice::consignmentId,
                Notice::toldMillis,
                ValueEncoding.of(Topic.NOTIFICATION, NotificationAvro::toAvro));
    }

    static OutputSerializer<RejectedInput> rejected(SchemaResolver schemas) {
        return new OutputSerializer<>(
                Topic.REJECTED,
                schemas,
                RejectedAvro::keyOf,
                rejected -> rejected.origin().recordMillis(),
                rejectedEncoding());
    }

    private static ValueEncoding<RejectedInput> rejectedEncoding() {
        return schemas -> {
            RejectedPayloadEncoder payloads = new RejectedPayloadEncoder(schemas);
            var records = ValueEncoding.<RejectedRecord, RejectedRecord>of(Topic.REJECTED, record -> record)
                    .open(schemas);
            return rejected -> records.apply(RejectedAvro.toAvro(rejected, payloads.payloadOf(rejected)));
        };
    }

    private <T> KafkaSink<T> createSink(Topic topic, OutputSerializer<T> serializer) {
        KafkaSinkBuilder<T> sink = KafkaSink.<T>builder()
                .setKafkaProducerConfig(connection.toProperties())
                .setBootstrapServers(connection.bootstrapServers())
                .setProperty(ProducerConfig.ACKS_CONFIG, "all")
                .setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true")
                .setDeliveryGuarantee(delivery.guarantee())
                .setRecordSerializer(serializer);
        if (delivery.guarantee() == DeliveryGuarantee.EXACTLY_ONCE) {
            sink.setTransactionalIdPrefix(delivery.transactionalIdPrefix() + "-" + topic.topicName());
            sink.setProperty(
                    ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                    String.valueOf(delivery.transactionTimeout().toMillis()));
        }
        return sink.build();
    }
}
