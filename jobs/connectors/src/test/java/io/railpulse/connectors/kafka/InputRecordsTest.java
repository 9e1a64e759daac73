package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.telemetry.SensorAvro;
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
}
