package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer.PartitionOffsetsRetriever;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class NamedOffsetsTest {

    private static final TopicPartition FIRST = new TopicPartition("rail.position.v1", 0);
    private static final TopicPartition SECOND = new TopicPartition("rail.position.v1", 1);

    @Test
    void thePartitionsThatAreNotNamedHaveTheirBeginning() {
        NamedOffsets offsets = new NamedOffsets(Map.of(FIRST, 12L, new TopicPartition("other", 0), 5L));
        assertThat(offsets.getPartitionOffsets(List.of(FIRST, SECOND), new Log()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(FIRST, 12L, SECOND, Log.BEGINNING));
    }

    /** A log of which only the beginning may be asked for. */
    private static final class Log implements PartitionOffsetsRetriever {

        private static final long BEGINNING = 3;

        @Override
        public Map<TopicPartition, Long> committedOffsets(Collection<TopicPartition> partitions) {
            throw new AssertionError("What a group has committed must not matter.");
        }

        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
            throw new AssertionError("The end must not matter.");
        }

        @Override
        public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> beginnings = new HashMap<>();
            partitions.forEach(partition -> beginnings.put(partition, BEGINNING));
            return beginnings;
        }

        @Override
        public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            throw new AssertionError("Times must not matter.");
        }
    }
}
