package io.railpulse.connectors.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A Kafka source that has its range in its state from its first checkpoint on. The stock one has it there once it has
 * discovered the partitions: restored from an earlier checkpoint it takes the range that it is given then, whose ends are
 * later ones; and of two sources of which one reads to where the other begins, only one may have been that early.
 *
 * <p>Bounded, it also ends after it was restored. The stock one does not: it tells readers that nothing more comes only when
 * it discovers partitions, and after a restore it knows them all already (FLINK-31006). And it can be kept in step with others ({@link WaitsAtItsEnd}).
 *
 * <p>State and splits are the stock source's own, and so is the rest.
 *
 * @param <T> the elements
 */
final class RangedKafkaSource<T>
        implements Source<T, KafkaPartitionSplit, KafkaSourceEnumState>, ResultTypeQueryable<T> {
    private static final long serialVersionUID = 1L;

    private final KafkaSource<T> source;
    private final ReadRange range;

    /**
     * @param source without end; it begins where nothing else is named at the beginning
     * @param range names partitions
     */
    RangedKafkaSource(KafkaSource<T> source, ReadRange range) {
        this.source = source;
        this.range = range;
    }

    @Override
    public Boundedness getBoundedness() {
        return range.isBounded() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<T, KafkaPartitionSplit> createReader(SourceReaderContext context) throws Exception {
        SourceReader<T, KafkaPartitionSplit> reader = source.createReader(context);
        return range.isBounded() ? new WaitsAtItsEnd<>(reader) : reader;
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) throws IOException {
        return restoreEnumerator(context, nothingGivenYet());
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state) throws IOException {
        KafkaSourceEnumState known = state.initialDiscoveryFinished() ? state : nothingGivenYet();
        return range.isBounded()
                ? new ListedSplitsEnumerator(context, known)
                : source.restoreEnumerator(context, known);
    }

    private KafkaSourceEnumState nothingGivenYet() {
        List<KafkaPartitionSplit> splits = range.listPartitions().stream()
                .map(partition -> new KafkaPartitionSplit(
                        partition,
                        range.from().getOrDefault(partition, KafkaPartitionSplit.EARLIEST_OFFSET),
                        range.isBounded() ? range.until().get(partition) : KafkaPartitionSplit.NO_STOPPING_OFFSET))
                .toList();
        return new KafkaSourceEnumState(Set.of(), splits, true);
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return source.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
        return source.getEnumeratorCheckpointSerializer();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return source.getProducedType();
    }
}
