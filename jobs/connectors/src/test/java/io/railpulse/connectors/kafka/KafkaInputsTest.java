package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaInputsTest {

    private final KafkaInputs inputs =
            new KafkaInputs(KafkaConnection.to("localhost:9092"), new PackagedSchemas(), "railpulse");

    @Test
    void everyInputHasItsTopic() {
        assertThat(KafkaInputs.topicOf(Input.POSITIONS)).isEqualTo(Topic.POSITION);
        assertThat(KafkaInputs.topicOf(Input.MOVEMENTS)).isEqualTo(Topic.MOVEMENT);
        assertThat(KafkaInputs.topicOf(Input.TRAIN_RUNS)).isEqualTo(Topic.TRAIN_RUN);
        assertThat(KafkaInputs.topicOf(Input.ROUTES)).isEqualTo(Topic.ROUTE);
        assertThat(KafkaInputs.topicOf(Input.LINK_TIMES)).isEqualTo(Topic.LINK_TIME);
        assertThat(KafkaInputs.topicOf(Input.ASSIGNMENTS)).isEqualTo(Topic.ASSIGNMENT);
        assertThat(KafkaInputs.topicOf(Input.SENSORS)).isEqualTo(Topic.SENSOR);
    }

    @Test
    void readsOnWithoutEndUnlessItIsToldWhereToEnd() {
        assertThat(inputs.createSource(Input.POSITIONS, ReadRange.everything()).getBoundedness())
                .isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
        ReadRange range = ReadRange.upTo(Map.of(new TopicPartition("rail.position.v1", 0), 7L));
        assertThat(inputs.createSource(Input.POSITIONS, range).getBoundedness()).isEqualTo(Boundedness.BOUNDED);
    }

    @Test
    void aSourceTravelsWithTheJob() throws IOException, ClassNotFoundException {
        KafkaSource<?> source = (KafkaSource<?>) inputs.createSource(Input.TRAIN_RUNS, ReadRange.everything());
        Object arrived = InstantiationUtil.deserializeObject(
                InstantiationUtil.serializeObject(source), getClass().getClassLoader());
        assertThat(arrived).isInstanceOf(KafkaSource.class);
    }

    @Test
    void aConnectionDoesNotTellItsSecrets() {
        KafkaConnection connection =
                new KafkaConnection("broker:9093", Map.of("sasl.jaas.config", "password=\"secret\""));
        assertThat(connection).hasToString("Kafka at broker:9093");
        assertThat(connection.toProperties())
                .containsEntry("bootstrap.servers", "broker:9093")
                .containsEntry("sasl.jaas.config", "password=\"secret\"");
    }
}
