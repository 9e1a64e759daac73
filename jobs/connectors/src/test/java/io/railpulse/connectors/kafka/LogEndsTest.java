package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LogEndsTest {

    private static final TopicPartition PLANS = new TopicPartition("rail.train-run.v1", 0);
    private static final TopicPartition FIXES = new TopicPartition("rail.position.v1", 0);
    private static final TopicPartition NO_FIXES = new TopicPartition("rail.position.v1", 1);

    private final LogEnds ends =
            new LogEnds(Map.of(PLANS, 3L, FIXES, 9L, NO_FIXES, 0L), Map.of(PLANS, 1_000L, FIXES, 2_000L));

    @Test
    void theNewestRecordIsThatOfAllTopics() {
        assertThat(ends.findNewestRecordMillis()).hasValue(2_000);
        assertThat(new LogEnds(Map.of(NO_FIXES, 0L), Map.of()).findNewestRecordMillis())
                .isEmpty();
    }

    @Test
    void whoAskedForTheOffsetsOnlyIsNotToldThatThereIsNoRecord() {
        LogEnds offsetsOnly = new LogEnds(Map.of(FIXES, 9L), null);
        assertThatThrownBy(offsetsOnly::findNewestRecordMillis).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachTopicHasItsOwnEnds() {
        assertThat(ends.offsetsOf("rail.position.v1")).isEqualTo(Map.of(FIXES, 9L, NO_FIXES, 0L));
    }

    @Test
    void aClusterThatDoesNotAnswerIsToldWithItsAddress() {
        KafkaConnection nobody = KafkaConnection.to("127.0.0.1:1");
        assertThatThrownBy(() -> LogEnds.find(nobody, List.of("rail.position.v1"), Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Kafka at 127.0.0.1:1 does not answer")
                .hasMessageContaining("is it running");
    }
}
