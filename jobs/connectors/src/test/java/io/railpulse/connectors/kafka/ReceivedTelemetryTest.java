package io.railpulse.connectors.kafka;

import static io.railpulse.connectors.kafka.Receiving.SCHEMAS;
import static io.railpulse.connectors.kafka.Receiving.receive;
import static io.railpulse.connectors.kafka.Receiving.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.telemetry.MovementAvro;
import io.railpulse.connectors.telemetry.PositionAvro;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fixes, movement reports and readings of sensors as they are received. */
class ReceivedTelemetryTest {
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
    void aFixThatNamesOnlyItsDeviceIsOfNoRunSoFar() throws IOException {
        PositionReport fix = new PositionReport(null, "tracker-7", null, null, 0, 45, 82, null, null, null);
        Received received = receive(Input.POSITIONS, records.of(fix, Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.POSITION.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.ofDevice(origin, fix)));
        assertThat(received.train().trainRunId()).isNull();
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
}
