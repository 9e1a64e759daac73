package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.consignment.ConsignmentExamples;
import io.railpulse.connectors.eta.EtaPublicationAvro;
import io.railpulse.connectors.eta.LinkTimeAvro;
import io.railpulse.connectors.telemetry.MovementAvro;
import io.railpulse.connectors.telemetry.PositionAvro;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FencePoint;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.schemas.AlertAckRecord;
import io.railpulse.schemas.EtaRecord;
import io.railpulse.schemas.LinkTimeRecord;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceivedDeserializerTest {

    private static final long SEED = 20250901;
    private static final SchemaResolver SCHEMAS = new PackagedSchemas();

    private InputRecords records;

    @BeforeEach
    void open() throws IOException {
        records = new InputRecords(SCHEMAS);
    }

    @Test
    void aFixBecomesAnInputOfItsTrain() throws IOException {
        Received received = receive(Input.POSITIONS, records.of(Examples.position(), Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.POSITION.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(Examples.TRAIN_RUN_ID, origin, Examples.position())));
    }

    @Test
    void aMovementReportBecomesAnInputOfItsTrain() throws IOException {
        Received received = receive(Input.MOVEMENTS, records.of(Examples.movement(), Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.MOVEMENT.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(Examples.TRAIN_RUN_ID, origin, Examples.movement())));
    }

    @Test
    void aReadingBecomesAnInputOfItsAsset() throws IOException {
        Received received = receive(Input.SENSORS, records.of(Examples.sensor(), Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.SENSOR.topicName());
        assertThat(received).isEqualTo(Received.of(SensorInput.of(Examples.TRAIN_RUN_ID, origin, Examples.sensor())));
    }

    @Test
    void aReadingThatNamesNoRunIsLeftToItsAsset() throws IOException {
        SensorReport unnamed = new SensorReport(null, "BOX", null, "2025-09-01", 1, "shock_g", Double.NaN);
        Received received = receive(Input.SENSORS, records.of(unnamed, Examples.RECEIVED));
        assertThat(received.sensor().trainRunId()).isNull();
        assertThat(received.sensor().report()).isEqualTo(unnamed);
    }

    @Test
    void aReadingOfNoAssetIsRejected() throws IOException {
        SensorReport nobodys = new SensorReport("1", null, "X8001", "2025-09-01", 1, null, 2);
        ProducerRecord<byte[], byte[]> record = records.of(nobodys, Examples.RECEIVED);
        assertThat(record.key()).isNull();
        RejectedInput rejected = receive(Input.SENSORS, record).rejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.input()).isEqualTo(Input.SENSORS);
    }

    @Test
    void aPlanBecomesAnInputOfItsTrain() throws IOException {
        Received received = receive(Input.TRAIN_RUNS, records.of(Examples.run(), Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.TRAIN_RUN.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(Examples.TRAIN_RUN_ID, origin, Examples.run())));
    }

    @Test
    void aPlanWithoutAValueIsWithdrawn() throws IOException {
        Received received = receive(Input.TRAIN_RUNS, records.withdrawalOf(Examples.TRAIN_RUN_ID, Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.TRAIN_RUN.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(Examples.TRAIN_RUN_ID, origin, (TrainRun) null)));
    }

    @Test
    void aWithdrawalOfNothingIsATombstone() throws IOException {
        assertThat(rejected(Input.TRAIN_RUNS, null, null).reason()).isEqualTo(RejectReason.TOMBSTONE);
        assertThat(rejected(Input.TRAIN_RUNS, " ".getBytes(), null).reason()).isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void anAssignmentBecomesAnInputOfItsTrain() throws IOException {
        Received received = receive(Input.ASSIGNMENTS, records.of(Examples.assignment(), Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.ASSIGNMENT.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(origin, Examples.assignment())));
        assertThat(received.train().trainRunId()).isEqualTo(Examples.TRAIN_RUN_ID);
    }

    @Test
    void anAssignmentWithoutAValueIsWithdrawn() throws IOException {
        Assignment withdrawal = Assignment.withdrawalOf(Examples.assignment().id());
        Received received = receive(Input.ASSIGNMENTS, records.of(withdrawal, Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.ASSIGNMENT.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(origin, withdrawal)));
    }

    @Test
    void anAssignmentThatCannotBeIsRejectedWithItsBytes() throws IOException {
        byte[] value = records.of(Examples.assignment(), Examples.RECEIVED).value();
        RejectedInput rejected = rejected(Input.ASSIGNMENTS, "another|||1".getBytes(), value);
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail()).contains("another");
        assertThat(rejected.payload()).isEqualTo(value);
        assertThat(rejected(Input.ASSIGNMENTS, "another".getBytes(), null).reason())
                .isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void anAcknowledgementIsAsOldAsItsRecord() throws IOException {
        byte[] value = seen("7@d", "0a1b", "dispatcher");

        assertThat(receive(Input.ALERT_ACKS, "7@d".getBytes(), value).seen())
                .isEqualTo(new Acknowledgement("7@d", "0a1b", "dispatcher", Examples.RECEIVED));
    }

    @Test
    void anAcknowledgementOfNothingOrByNobodyIsRejectedWithItsField() throws IOException {
        byte[] key = "7@d".getBytes();

        assertThat(rejected(Input.ALERT_ACKS, key, seen("7@d", " ", "dispatcher"))
                        .detail())
                .startsWith("alert_id: ");
        assertThat(rejected(Input.ALERT_ACKS, key, seen("7@d", "0a1b", "")).detail())
                .startsWith("acknowledged_by: ");
        assertThat(rejected(Input.ALERT_ACKS, key, seen("8@d", "0a1b", "dispatcher"))
                        .detail())
                .startsWith("subject: ");
        assertThat(rejected(Input.ALERT_ACKS, key, null).reason()).isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void aConsignmentIsAsOldAsItsRecord() throws IOException {
        Received received =
                receive(Input.CONSIGNMENTS, records.of(ConsignmentExamples.consignment(), Examples.RECEIVED));

        assertThat(received.consignment())
                .isEqualTo(new ConsignmentChange("K1", ConsignmentExamples.consignment(), Examples.RECEIVED));
        assertThat(receive(Input.CONSIGNMENTS, "K1".getBytes(), null).consignment())
                .isEqualTo(new ConsignmentChange("K1", null, Examples.RECEIVED));
    }

    @Test
    void aConsignmentWithAFaultIsRejectedWithItsFieldAndItsBytes() throws IOException {
        byte[] value = records.of(ConsignmentExamples.consignment("CSQU3054384"), Examples.RECEIVED)
                .value();
        RejectedInput rejected = rejected(Input.CONSIGNMENTS, "K1".getBytes(), value);

        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail())
                .isEqualTo("containers[0].container_id: the check digit of CSQU3054384 should be 3");
        assertThat(rejected.payload()).isEqualTo(value);
        assertThat(rejected(
                                Input.CONSIGNMENTS,
                                "K2".getBytes(),
                                records.of(ConsignmentExamples.consignment(), Examples.RECEIVED)
                                        .value())
                        .detail())
                .startsWith("consignment_id: is 'K1', the key is 'K2'");
        assertThat(rejected(Input.CONSIGNMENTS, null, null).reason()).isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void aFenceIsGivenAndWithdrawn() throws IOException {
        Geofence yard = Geofence.ofCircle("yard", "the yard", new FenceCircle(50, 10, 1_000));

        assertThat(receive(Input.GEOFENCES, records.of(yard, Examples.RECEIVED)))
                .isEqualTo(Received.of(new GeofenceChange("yard", yard)));
        assertThat(receive(Input.GEOFENCES, "yard".getBytes(), null))
                .isEqualTo(Received.of(new GeofenceChange("yard", null)));
        assertThat(rejected(Input.GEOFENCES, null, null).reason()).isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void aFenceWithAFaultIsRejectedWithItsFieldAndItsBytes() throws IOException {
        Geofence bow = Geofence.ofRing(
                "bow",
                "a bow tie",
                new FencePoint(50, 10),
                new FencePoint(50.1, 10.1),
                new FencePoint(50, 10.1),
                new FencePoint(50.1, 10));
        byte[] value = records.of(bow, Examples.RECEIVED).value();
        RejectedInput rejected = rejected(Input.GEOFENCES, "bow".getBytes(), value);

        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.input()).isEqualTo(Input.GEOFENCES);
        assertThat(rejected.detail()).isEqualTo("ring: crosses itself");
        assertThat(rejected.payload()).isEqualTo(value);
        assertThat(rejected(Input.GEOFENCES, "tie".getBytes(), value).detail())
                .isEqualTo("fence_id: is 'bow', the key is 'tie'");
    }

    @Test
    void aForecastComesBackAsItWasTold() throws IOException {
        CallEta arrival = new CallEta(
                2,
                "Lodz",
                CallEvent.ARRIVAL,
                3L,
                2L,
                5L,
                1L,
                1L,
                DelayBasis.BOOKED,
                EtaMethod.RUNNING_TIME,
                "it is so");
        CallEta withdrawn =
                new CallEta(1, "Warsaw", CallEvent.DEPARTURE, null, null, null, null, null, null, null, null);
        EtaPublication told = new EtaPublication("7@2026-03-01", "7", "2026-03-01", 9, 1, List.of(arrival, withdrawn));
        byte[] value = AvroEncoder.<EtaRecord>of(Topic.ETA, SCHEMAS).encode(EtaPublicationAvro.toAvro(told));

        assertThat(receive(Input.ETAS, "7@2026-03-01".getBytes(), value).forecasts())
                .isEqualTo(told);
    }

    private static byte[] seen(String subject, String alertId, String by) throws IOException {
        AvroEncoder<AlertAckRecord> encoder = AvroEncoder.of(Topic.ALERT_ACK, SCHEMAS);
        return encoder.encode(new AlertAckRecord(alertId, subject, by));
    }

    @Test
    void whatWasLearnedComesBackAsItWas() throws IOException {
        LearnedInput learned =
                receive(Input.LINK_TIMES, records.of(Examples.linkTime())).learned();

        assertThat(learned)
                .usingRecursiveComparison()
                .isEqualTo(new LearnedInput(Examples.linkTime(), Examples.origin(Topic.LINK_TIME.topicName())));
    }

    @Test
    void whatWasLearnedAndHasNoValueWasForgotten() throws IOException {
        LearnedInput forgotten =
                receive(Input.LINK_TIMES, "/1|trip|7/8 1|x".getBytes(), null).learned();

        assertThat(forgotten.learned())
                .isEqualTo(new LearnedUpdate("/1", LearnedKind.TRIP, "7/8 1|x", null, Examples.RECEIVED));
        assertThat(rejected(Input.LINK_TIMES, "/1|nothing|7".getBytes(), null).reason())
                .isEqualTo(RejectReason.TOMBSTONE);
        assertThat(rejected(Input.LINK_TIMES, null, null).reason()).isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void whatCannotHaveBeenLearnedIsRejected() throws IOException {
        assertThat(rejectedLearning(record -> record.setNumbers(List.of(1.0))).detail())
                .isEqualTo("numbers: 1 numbers are not what link has");
        assertThat(rejectedLearning(record -> record.setWhat("colour")).detail())
                .contains("colour");
        assertThat(rejectedLearning(record -> record.setKey("ALA>DOS 2")).detail())
                .contains("the record's key");
    }

    @Test
    void weightsOfAnotherModelMeanNothing() throws IOException {
        Consumer<LinkTimeRecord> older = record -> record.setModelVersion("0");
        RejectedInput rejected = rejectedLearning(older.andThen(record -> record.setWhat("weights")));

        assertThat(rejected.reason()).isEqualTo(RejectReason.OTHER_MODEL);
        assertThat(rejected.detail()).startsWith("model_version is 0, not ");
        assertThat(receiveLearning(older).learned())
                .as("a link stays what it is")
                .isNotNull();
    }

    private RejectedInput rejectedLearning(Consumer<LinkTimeRecord> change) throws IOException {
        return receiveLearning(change).rejected();
    }

    private Received receiveLearning(Consumer<LinkTimeRecord> change) throws IOException {
        LinkTimeRecord avro = LinkTimeAvro.toAvro(Examples.linkTime());
        byte[] key = LinkTimeAvro.keyOf(avro).getBytes();
        change.accept(avro);
        return receive(
                Input.LINK_TIMES,
                key,
                AvroEncoder.<LinkTimeRecord>of(Topic.LINK_TIME, SCHEMAS).encode(avro));
    }

    @Test
    void aFixThatNamesOnlyItsDeviceIsOfNoRunSoFar() throws IOException {
        PositionReport fix = new PositionReport(null, "tracker-7", null, null, 0, 45, 82, null, null, null);
        Received received = receive(Input.POSITIONS, records.of(fix, Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.POSITION.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.ofDevice(origin, fix)));
        assertThat(received.train().trainRunId()).isNull();
    }

    @Test
    void aRouteBecomesARoute() throws IOException {
        Received received = receive(Input.ROUTES, records.of(Examples.route(), Examples.RECEIVED));
        assertThat(received.route().route()).usingRecursiveComparison().isEqualTo(Examples.route());
        assertThat(received.train()).isNull();
        assertThat(received.rejected()).isNull();
    }

    @Test
    void aRecordWithoutAValueIsATombstone() throws IOException {
        for (Input input : List.of(Input.POSITIONS, Input.MOVEMENTS, Input.ROUTES)) {
            RejectedInput rejected = rejected(input, "key".getBytes(), null);
            assertThat(rejected.reason()).isEqualTo(RejectReason.TOMBSTONE);
            assertThat(rejected.key()).isEqualTo("key".getBytes());
            assertThat(rejected.payload()).isNull();
        }
    }

    @Test
    void whatCannotBeReadKeepsItsBytes() throws IOException {
        byte[] value = {1, 2, 3};
        RejectedInput rejected = rejected(Input.POSITIONS, "tracker-7".getBytes(), value);
        assertThat(rejected.reason()).isEqualTo(RejectReason.BAD_FRAMING);
        assertThat(rejected.origin()).isEqualTo(Examples.origin(Topic.POSITION.topicName()));
        assertThat(rejected.input()).isEqualTo(Input.POSITIONS);
        assertThat(rejected.key()).isEqualTo("tracker-7".getBytes());
        assertThat(rejected.payload()).isEqualTo(value);
        assertThat(rejected.payloadBytes()).isEqualTo(3);
        assertThat(rejected.payloadSha256()).hasSize(64);
        assertThat(rejected.payloadCut()).isFalse();
        assertThat(rejected.source()).isNull();
    }

    @Test
    void aValueOfTwoMebibytesKeepsItsBeginning() throws IOException {
        byte[] value = records.of(Examples.position(), Examples.RECEIVED).value();
        RejectedInput rejected = rejected(Input.POSITIONS, null, Arrays.copyOf(value, 2 << 20));
        assertThat(rejected.reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(rejected.payload()).hasSize(65_536).startsWith(value);
        assertThat(rejected.payloadBytes()).isEqualTo(2 << 20);
        assertThat(rejected.payloadCut()).isTrue();
    }

    @Test
    void anEmptyValueIsTold() throws IOException {
        assertThat(rejected(Input.MOVEMENTS, null, new byte[0]).reason()).isEqualTo(RejectReason.EMPTY_VALUE);
    }

    @Test
    void aRecordOfAnotherTopicHasTheWrongSchema() throws IOException {
        byte[] plan = records.of(Examples.run(), Examples.RECEIVED).value();
        assertThat(rejected(Input.POSITIONS, null, plan).reason()).isEqualTo(RejectReason.WRONG_SCHEMA);
    }

    @Test
    void aFixOfNoTrainIsRejected() throws IOException {
        Received received = receive(Input.POSITIONS, records.of(Examples.barePosition(), Examples.RECEIVED));
        assertThat(received.rejected().reason()).isEqualTo(RejectReason.NO_TRAIN_IDENTITY);
        assertThat(received.rejected().payload()).isNotEmpty();
    }

    @Test
    void aFixThatNamesItsRunNeedsNoTrip() throws IOException {
        PositionRecord fix = PositionAvro.toAvro(Examples.barePosition(), "run-1");
        byte[] value = AvroEncoder.<PositionRecord>of(Topic.POSITION, SCHEMAS).encode(fix);
        assertThat(receive(Input.POSITIONS, null, value).train().trainRunId()).isEqualTo("run-1");
    }

    @Test
    void whereAFixSaysItIsTheDomainJudges() throws IOException {
        PositionReport nowhere =
                new PositionReport(null, "tracker-7", "X8001", "2025-09-01", 0, Double.NaN, 91, null, null, null);
        assertThat(receive(Input.POSITIONS, records.of(nowhere, Examples.RECEIVED))
                        .train()
                        .position())
                .isEqualTo(nowhere);
    }

    @Test
    void aMovementReportNamesItsTrainAndItsStop() throws IOException {
        MovementRecord blank = MovementAvro.toAvro(Examples.movement(), null);
        blank.setStopId(" ");
        AvroEncoder<MovementRecord> encoder = AvroEncoder.of(Topic.MOVEMENT, SCHEMAS);
        RejectedInput rejected = rejected(Input.MOVEMENTS, null, encoder.encode(blank));
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail()).isEqualTo("stop_id is blank");
        assertThat(rejected.trainRunId()).isEqualTo(Examples.TRAIN_RUN_ID);
        blank.setTripId(null);
        assertThat(rejected(Input.MOVEMENTS, null, encoder.encode(blank)).reason())
                .isEqualTo(RejectReason.NO_TRAIN_IDENTITY);
    }

    @Test
    void aPlanOfOneCallIsRejected() throws IOException {
        TrainRun plan = Examples.runWith(Examples.run().calls().subList(0, 1));
        RejectedInput rejected =
                receive(Input.TRAIN_RUNS, records.of(plan, Examples.RECEIVED)).rejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.trainRunId()).isEqualTo(Examples.TRAIN_RUN_ID);
    }

    @Test
    void aPlanUnderAnotherKeyIsRejected() throws IOException {
        byte[] plan = records.of(Examples.run(), Examples.RECEIVED).value();
        RejectedInput rejected = rejected(Input.TRAIN_RUNS, "another".getBytes(), plan);
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail()).contains("another");
    }

    @Test
    void aRouteOfNotANumberIsRejected() throws IOException {
        Route route = new Route("r", new double[] {45, Double.NaN}, new double[2], new double[] {0, 1}, 250);
        RejectedInput rejected =
                receive(Input.ROUTES, records.of(route, Examples.RECEIVED)).rejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail()).contains("latitude_deg is NaN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Input.class,
            names = {"TRAIN_RUNS", "ROUTES", "POSITIONS", "MOVEMENTS", "ASSIGNMENTS", "LINK_TIMES"})
    void everyRecordComesOutOnceWhateverItsBytesAre(Input input) throws IOException {
        Random random = new Random(SEED);
        List<byte[]> proper = List.of(
                records.of(Examples.run(), 0L).value(),
                records.of(Examples.route(), 0L).value(),
                records.of(Examples.position(), 0L).value(),
                records.of(Examples.movement(), 0L).value(),
                records.of(Examples.assignment(), 0L).value(),
                records.of(Examples.linkTime()).value());
        for (int round = 0; round < 5_000; round++) {
            byte[] value = proper.get(random.nextInt(proper.size())).clone();
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                value[random.nextInt(value.length)] = (byte) random.nextInt();
            }
            Received received = receive(input, Examples.TRAIN_RUN_ID.getBytes(), value);
            assertThat(Arrays.asList(received.train(), received.route(), received.learned(), received.rejected()))
                    .filteredOn(Optional::ofNullable, Optional.empty())
                    .hasSize(3);
        }
    }

    private static RejectedInput rejected(Input input, byte[] key, byte[] value) throws IOException {
        return receive(input, key, value).rejected();
    }

    private static Received receive(Input input, ProducerRecord<byte[], byte[]> record) throws IOException {
        return receive(input, record.key(), record.value());
    }

    private static Received receive(Input input, byte[] key, byte[] value) throws IOException {
        ReceivedDeserializer<?> deserializer = KafkaInputs.deserializerOf(input, SCHEMAS, 1 << 20);
        deserializer.open(null);
        List<Received> out = new ArrayList<>();
        deserializer.deserialize(
                new ConsumerRecord<>(
                        KafkaInputs.topicOf(input).topicName(),
                        2,
                        4711,
                        Examples.RECEIVED,
                        TimestampType.LOG_APPEND_TIME,
                        0,
                        0,
                        key,
                        value,
                        new RecordHeaders(),
                        Optional.empty()),
                new ListCollector<>(out));
        assertThat(out).hasSize(1);
        return out.get(0);
    }
}
