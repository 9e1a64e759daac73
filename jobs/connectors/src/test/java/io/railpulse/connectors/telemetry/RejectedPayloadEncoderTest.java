package io.railpulse.connectors.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.identity.AssignmentAvro;
import io.railpulse.connectors.timetable.TrainRunAvro;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.schemas.AssignmentRecord;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.PayloadForm;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.RejectedRecord;
import io.railpulse.schemas.SensorRecord;
import io.railpulse.schemas.TrainRunRecord;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RejectedPayloadEncoderTest {

    private RejectedPayloadEncoder payloads;

    @BeforeEach
    void open() throws IOException {
        payloads = new RejectedPayloadEncoder(new PackagedSchemas());
    }

    @Test
    void aFixIsMadeAgain() throws IOException {
        RejectedPayload payload = payloads.payloadOf(
                rejected(TrainInput.of("run-1", Examples.origin("rail.position.v1"), Examples.position())));
        assertThat(payload.key()).isEqualTo("tracker-7".getBytes());
        PositionRecord again = read(PositionRecord.class, payload);
        assertThat(PositionAvro.toDomain(again)).isEqualTo(Examples.position());
        assertThat(again.getTrainRunId()).isEqualTo("run-1");
        assertThat(payload.valueBytes()).isEqualTo(payload.value().length);
        assertThat(payload.valueSha256()).hasSize(64);
        assertThat(payload.form()).isEqualTo("re-encoded");
    }

    @Test
    void aFixThatNamedOnlyItsRunIsKeyedByIt() {
        RejectedPayload payload = payloads.payloadOf(
                rejected(TrainInput.of("run-1", Examples.origin("rail.position.v1"), Examples.barePosition())));
        assertThat(payload.key()).isEqualTo("run-1".getBytes());
    }

    @Test
    void aReadingIsMadeAgain() throws IOException {
        SensorInput reading = SensorInput.of("run-1", Examples.origin("rail.sensor.v1"), Examples.sensor());
        RejectedPayload payload = payloads.payloadOf(RejectedInput.of(reading, RejectReason.OUT_OF_RANGE, "detail"));
        assertThat(payload.key()).isEqualTo("MSKU1234565".getBytes());
        SensorRecord again = read(SensorRecord.class, payload);
        assertThat(SensorAvro.toDomain(again)).isEqualTo(Examples.sensor());
        assertThat(again.getTrainRunId()).isEqualTo("run-1");
    }

    @Test
    void aMovementReportIsMadeAgain() throws IOException {
        RejectedPayload payload = payloads.payloadOf(rejected(
                TrainInput.of(Examples.TRAIN_RUN_ID, Examples.origin("rail.movement.v1"), Examples.movement())));
        assertThat(payload.key()).isEqualTo("X8001@2025-09-01".getBytes());
        assertThat(MovementAvro.toDomain(read(MovementRecord.class, payload))).isEqualTo(Examples.movement());
    }

    @Test
    void aPlanIsMadeAgain() throws IOException {
        RejectedPayload payload = payloads.payloadOf(
                rejected(TrainInput.of(Examples.TRAIN_RUN_ID, Examples.origin("rail.train-run.v1"), Examples.run())));
        assertThat(payload.key()).isEqualTo(Examples.TRAIN_RUN_ID.getBytes());
        assertThat(TrainRunAvro.toDomain(read(TrainRunRecord.class, payload))).isEqualTo(Examples.run());
    }

    @Test
    void anAssignmentIsMadeAgainAndItsWithdrawalHasAKeyOnly() throws IOException {
        RejectedPayload payload = payloads.payloadOf(
                rejected(TrainInput.of(Examples.origin("rail.assignment.v1"), Examples.assignment())));
        assertThat(payload.key()).isEqualTo("MSKU1234565|tag-7|X8001@2025-09-01|1".getBytes());
        assertThat(AssignmentAvro.toDomain(read(AssignmentRecord.class, payload)))
                .isEqualTo(Examples.assignment());

        Assignment withdrawal = Assignment.withdrawalOf(Examples.assignment().id());
        RejectedPayload keyOnly =
                payloads.payloadOf(rejected(TrainInput.of(Examples.origin("rail.assignment.v1"), withdrawal)));
        assertThat(keyOnly.key()).isEqualTo(payload.key());
        assertThat(keyOnly.value()).isNull();
    }

    @Test
    void aFixThatNamedOnlyItsDeviceNamesNoMore() throws IOException {
        PositionReport fix = new PositionReport(null, "tracker-7", null, null, 0, 45, 82, null, null, null);
        RejectedPayload payload =
                payloads.payloadOf(rejected(TrainInput.ofDevice(Examples.origin("rail.position.v1"), fix)));
        assertThat(payload.key()).isEqualTo("tracker-7".getBytes());
        assertThat(read(PositionRecord.class, payload).getTrainRunId()).isNull();
    }

    @Test
    void aWithdrawalHasAKeyOnly() {
        RejectedPayload payload = payloads.payloadOf(
                rejected(TrainInput.of(Examples.TRAIN_RUN_ID, Examples.origin("rail.train-run.v1"), (TrainRun) null)));
        assertThat(payload.key()).isEqualTo(Examples.TRAIN_RUN_ID.getBytes());
        assertThat(payload.value()).isNull();
    }

    @Test
    void bytesThatCameStayAsTheyAre() {
        byte[] value = {9, 8, 7};
        RejectedInput undecodable = new RejectedInput(
                Examples.origin("rail.position.v1"),
                Input.POSITIONS,
                RejectReason.BAD_FRAMING,
                "detail",
                null,
                null,
                value,
                100_000,
                "sha",
                true,
                null,
                null,
                null);
        RejectedPayload payload = payloads.payloadOf(undecodable);
        assertThat(payload).isEqualTo(new RejectedPayload(null, value, 100_000, "sha", true, false));
        RejectedRecord avro = RejectedAvro.toAvro(undecodable, payload);
        assertThat(RejectedAvro.keyOf(undecodable)).isEqualTo("rail.position.v1/2/4711");
        assertThat(avro.getTopic()).isEqualTo("rail.position.v1");
        assertThat(avro.getPartition()).isEqualTo(2);
        assertThat(avro.getOffset()).isEqualTo(4711);
        assertThat(avro.getRecordAt().toEpochMilli()).isEqualTo(Examples.RECEIVED);
        assertThat(avro.getInput()).isEqualTo("positions");
        assertThat(avro.getVerdict()).isEqualTo("dead_lettered");
        assertThat(avro.getReason()).isEqualTo("bad-framing");
        assertThat(avro.getKey()).isNull();
        assertThat(avro.getPayload().array()).isEqualTo(value);
        assertThat(avro.getPayloadCut()).isTrue();
        assertThat(avro.getPayloadForm()).isEqualTo(PayloadForm.received);
    }

    private static RejectedInput rejected(TrainInput source) {
        return RejectedInput.of(source, RejectReason.OFF_ROUTE, "700 m from the route");
    }

    private static <T extends SpecificRecord> T read(Class<T> type, RejectedPayload payload) throws IOException {
        return new AvroDecoder<>(type, new PackagedSchemas(), 1 << 20)
                .decode(payload.value())
                .value();
    }
}
