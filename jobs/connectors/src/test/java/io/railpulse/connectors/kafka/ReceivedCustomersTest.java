package io.railpulse.connectors.kafka;

import static io.railpulse.connectors.kafka.Receiving.SCHEMAS;
import static io.railpulse.connectors.kafka.Receiving.receive;
import static io.railpulse.connectors.kafka.Receiving.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.consignment.ConsignmentExamples;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FencePoint;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.schemas.AlertAckRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people send: acknowledgements, consignments and fences. */
class ReceivedCustomersTest {
    private InputRecords records;

    @BeforeEach
    void open() throws IOException {
        records = new InputRecords(SCHEMAS);
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

    private static byte[] seen(String subject, String alertId, String by) throws IOException {
        AvroEncoder<AlertAckRecord> encoder = AvroEncoder.of(Topic.ALERT_ACK, SCHEMAS);
        return encoder.encode(new AlertAckRecord(alertId, subject, by));
    }
}
