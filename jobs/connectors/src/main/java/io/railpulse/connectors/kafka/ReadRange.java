package io.railpulse.connectors.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * From where to where a topic is read.
 *
 * @param from the first offset of each partition; a partition that is not named is read from its beginning
 * @param until the offset after the last of each partition, which makes the reading end; a partition that is not named
 *     is then not read. Null reads on without end
 */
public record ReadRange(Map<TopicPartition, Long> from, Map<TopicPartition, Long> until) implements Serializable {

    /** All there is and all that comes. */
    public static ReadRange everything() {
        return new ReadRange(Map.of(), null);
    }

    /** From the beginning until, but without, these offsets; such as {@link LogEnds#offsets()}. */
    public static ReadRange upTo(Map<TopicPartition, Long> until) {
        return new ReadRange(Map.of(), Map.copyOf(until));
    }

    /** The same range, but beginning at these offsets. */
    public ReadRange startingAt(Map<TopicPartition, Long> offsets) {
        return new ReadRange(Map.copyOf(offsets), until);
    }

    /** The partitions that it names; none if it is everything. Bounded, no others are read. */
    Set<TopicPartition> listPartitions() {
        return isBounded() ? until.keySet() : from.keySet();
    }

    boolean isEverything() {
        return !isBounded() && from.isEmpty();
    }

    public boolean isBounded() {
        return until != null;
    }
}
