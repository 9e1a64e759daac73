package io.railpulse.connectors.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * The offsets that are named; the beginning of every other partition.
 *
 * <p>Kafka's own initializer would look for offsets that the consumer group has committed first, so that a second run
 * under the same group would read something else.
 */
final class NamedOffsets implements OffsetsInitializer {

    private static final long serialVersionUID = 1L;

    private final HashMap<TopicPartition, Long> offsets;

    NamedOffsets(Map<TopicPartition, Long> offsets) {
        this.offsets = new HashMap<>(offsets);
    }

    @Override
    public Map<TopicPartition, Long> getPartitionOffsets(
            Collection<TopicPartition> partitions, PartitionOffsetsRetriever retriever) {
        List<TopicPartition> others = partitions.stream()
                .filter(partition -> !offsets.containsKey(partition))
                .toList();
        Map<TopicPartition, Long> found =
                new HashMap<>(others.isEmpty() ? Map.of() : retriever.beginningOffsets(others));
        for (TopicPartition partition : partitions) {
            if (offsets.containsKey(partition)) {
                found.put(partition, offsets.get(partition));
            }
        }
        return found;
    }

    /** What the log has deleted already is passed over. The connector asks for this type, though Kafka gave it up. */
    @Override
    @SuppressWarnings("deprecation")
    public OffsetResetStrategy getAutoOffsetResetStrategy() {
        return OffsetResetStrategy.EARLIEST;
    }
}
