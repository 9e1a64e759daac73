package io.railpulse.connectors.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;

/**
 * An enumerator that knows all splits, and looks for no others: each reader is given its own, and told that nothing more
 * comes.
 */
final class ListedSplitsEnumerator implements SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> {
    private final SplitEnumeratorContext<KafkaPartitionSplit> context;
    private final Map<String, KafkaPartitionSplit> given = new HashMap<>();
    private final Map<String, KafkaPartitionSplit> waiting = new HashMap<>();

    ListedSplitsEnumerator(SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state) {
        this.context = context;
        put(state.assignedSplits(), given);
        put(state.unassignedSplits(), waiting);
    }

    @Override
    public void start() {
        // Readers are given their splits when they come.
    }

    @Override
    public void addReader(int subtask) {
        List<KafkaPartitionSplit> splits = waiting.values().stream()
                .filter(split -> ownerOf(split) == subtask)
                .toList();
        if (!splits.isEmpty()) {
            context.assignSplits(new SplitsAssignment<>(Map.of(subtask, splits)));
            waiting.values().removeAll(splits);
            put(splits, given);
        }
        context.signalNoMoreSplits(subtask);
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        // Readers do not ask.
    }

    @Override
    public void addSplitsBack(List<KafkaPartitionSplit> splits, int subtask) {
        splits.forEach(split -> given.remove(split.splitId()));
        put(splits, waiting);
        if (context.registeredReaders().containsKey(subtask)) {
            addReader(subtask);
        }
    }

    @Override
    public KafkaSourceEnumState snapshotState(long checkpointId) {
        return new KafkaSourceEnumState(given.values(), waiting.values(), true);
    }

    @Override
    public void close() {
        // It holds nothing open.
    }

    /** The partitions of a topic go round; topics begin at different readers. */
    private int ownerOf(KafkaPartitionSplit split) {
        return Math.floorMod(split.getTopic().hashCode() * 31 + split.getPartition(), context.currentParallelism());
    }

    private static void put(Collection<KafkaPartitionSplit> splits, Map<String, KafkaPartitionSplit> into) {
        splits.forEach(split -> into.put(split.splitId(), split));
    }
}
