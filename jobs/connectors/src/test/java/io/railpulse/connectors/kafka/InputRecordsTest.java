package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.telemetry.SensorAvro;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.schemas.AlertAckRecord;
import io.railpulse.schemas.SensorRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class InputRecordsTest {

    @Test
    void aReadingGoesToItsTopicUnderItsAssetAtItsRecordTime() throws IOException {
        AvroDecoder<SensorRecord> decoder = new AvroDecoder<>(SensorRecord.class, new PackagedSchemas(), 10_000);

        ProducerRecord<byte[], byte[]> record =
                new InputRecords(new PackagedSchemas()).of(Examples.sensor(), Examples.RECEIVED);

        assertThat(record.topic()).isEqualTo(Topic.SENSOR.topicName());
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("MSKU1234565");
        assertThat(record.timestamp()).isEqualTo(Examples.RECEIVED);
        assertThat(SensorAvro.toDomain(decoder.decode(record.value()).value())).isEqualTo(Examples.sensor());
    }

    @Test
    void whoHasSeenAnAlertSaysSoUnderItsSubjectAtTheTimeAtWhichItWas() throws IOException {
        AvroDecoder<AlertAckRecord> decoder = new AvroDecoder<>(AlertAckRecord.class, new PackagedSchemas(), 10_000);

        ProducerRecord<byte[], byte[]> record = new InputRecords(new PackagedSchemas())
                .of(new Acknowledgement("K 1152@2025-06-15", "a1", "dispatcher", Examples.RECEIVED));

        assertThat(record.topic()).isEqualTo(Topic.ALERT_ACK.topicName());
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("K 1152@2025-06-15");
        assertThat(record.timestamp()).isEqualTo(Examples.RECEIVED);
        assertThat(decoder.decode(record.value()).value())
                .isEqualTo(new AlertAckRecord("a1", "K 1152@2025-06-15", "dispatcher"));
    }
}
