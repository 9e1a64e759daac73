package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.telemetry.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.mocks.MockSplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** No Kafka runs here: a source that has its range need not ask for it. */
class RangedKafkaSourceTest {
    private static final TopicPartition FIRST = new TopicPartition("rail.train-run.v1", 0);
    private static final TopicPartition SECOND = new TopicPartition("rail.train-run.v1", 1);
    private static final TopicPartition ADDED = new TopicPartition("rail.train-run.v1", 2);
    private static final Map<TopicPartition, Long> AT_THE_FIRST_START = Map.of(FIRST, 3L, SECOND, 0L);
    private static final Map<TopicPartition, Long> AT_THE_SECOND_START = Map.of(FIRST, 8L, SECOND, 5L, ADDED, 1L);
    private static final Map<TopicPartition, Long> NO_PARTITIONS = Map.of();
    private static final int READERS = 2;

    private final KafkaInputs inputs =
            new KafkaInputs(KafkaConnection.to("localhost:1"), new PackagedSchemas(), "railpulse");

    /** A restart takes the ends anew; what lies between the old and the new is read once all the same. */
    @Test
    void aJobRestoredFromItsVeryFirstCheckpointKeepsTheEndsItWasFirstStartedWith() throws Exception {
        assertThat(restored(known(AT_THE_FIRST_START), known(AT_THE_SECOND_START), false))
                .containsExactlyInAnyOrder(
                        new KafkaPartitionSplit(FIRST, KafkaPartitionSplit.EARLIEST_OFFSET, 3),
                        new KafkaPartitionSplit(SECOND, KafkaPartitionSplit.EARLIEST_OFFSET, 0));
        assertThat(restored(later(AT_THE_FIRST_START), later(AT_THE_SECOND_START), false))
                .containsExactlyInAnyOrder(new KafkaPartitionSplit(FIRST, 3), new KafkaPartitionSplit(SECOND, 0));
    }

    @Test
    void whatReadersHaveIsNotGivenToThemAgain() throws Exception {
        assertThat(restored(known(AT_THE_FIRST_START), known(AT_THE_SECOND_START), true))
                .isEmpty();
        assertThat(restored(later(AT_THE_FIRST_START), later(AT_THE_SECOND_START), true))
                .isEmpty();
    }

    @Test
    void everyReaderOfWhatEndsIsToldThatNothingMoreComes() throws Exception {
        for (Map<TopicPartition, Long> ends : List.of(AT_THE_FIRST_START, NO_PARTITIONS)) {
            try (MockSplitEnumeratorContext<KafkaPartitionSplit> context = contextWithReaders();
                    SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> enumerator =
                            known(ends).createEnumerator(context)) {
                begin(enumerator);

                assertThat(context.hasNoMoreSplits(0)).isTrue();
                assertThat(context.hasNoMoreSplits(1)).isTrue();
            }
        }
    }

    @Test
    void aReaderThatFailedIsGivenItsPartitionsAgain() throws Exception {
        try (MockSplitEnumeratorContext<KafkaPartitionSplit> context = contextWithReaders();
                SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> enumerator =
                        known(AT_THE_FIRST_START).createEnumerator(context)) {
            begin(enumerator);
            List<KafkaPartitionSplit> given = givenBy(context);
            int reader = context.getSplitsAssignmentSequence()
                    .get(0)
                    .assignment()
                    .keySet()
                    .iterator()
                    .next();
            List<KafkaPartitionSplit> lost =
                    context.getSplitsAssignmentSequence().get(0).assignment().get(reader);
            context.unregisterReader(reader);
            enumerator.addSplitsBack(lost, reader);
            assertThat(enumerator.snapshotState(1).unassignedSplits()).containsExactlyInAnyOrderElementsOf(lost);

            context.registerReader(new ReaderInfo(reader, "again"));
            enumerator.addReader(reader);
            assertThat(enumerator.snapshotState(2).unassignedSplits()).isEmpty();
            List<KafkaPartitionSplit> expected = new ArrayList<>(given);
            expected.addAll(lost);
            assertThat(givenBy(context)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** What a source gives its readers that was restored from the first checkpoint of another, perhaps after some read. */
    private static List<KafkaPartitionSplit> restored(
            Source<Received, KafkaPartitionSplit, KafkaSourceEnumState> first,
            Source<Received, KafkaPartitionSplit, KafkaSourceEnumState> second,
            boolean readersHaveBegun)
            throws Exception {
        byte[] checkpoint;
        SimpleVersionedSerializer<KafkaSourceEnumState> serializer = first.getEnumeratorCheckpointSerializer();
        try (MockSplitEnumeratorContext<KafkaPartitionSplit> context = contextWithReaders();
                SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> enumerator =
                        first.createEnumerator(context)) {
            if (readersHaveBegun) {
                begin(enumerator);
            }
            checkpoint = serializer.serialize(enumerator.snapshotState(1));
        }
        KafkaSourceEnumState state = serializer.deserialize(serializer.getVersion(), checkpoint);
        try (MockSplitEnumeratorContext<KafkaPartitionSplit> context = contextWithReaders();
                SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> enumerator =
                        second.restoreEnumerator(context, state)) {
            begin(enumerator);
            return givenBy(context);
        }
    }

    private static void begin(SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> enumerator) {
        enumerator.start();
        for (int reader = 0; reader < READERS; reader++) {
            enumerator.addReader(reader);
        }
    }

    private static MockSplitEnumeratorContext<KafkaPartitionSplit> contextWithReaders() {
        MockSplitEnumeratorContext<KafkaPartitionSplit> context = new MockSplitEnumeratorContext<>(READERS);
        for (int reader = 0; reader < READERS; reader++) {
            context.registerReader(new ReaderInfo(reader, "here"));
        }
        return context;
    }

    private static List<KafkaPartitionSplit> givenBy(MockSplitEnumeratorContext<KafkaPartitionSplit> context) {
        return context.getSplitsAssignmentSequence().stream()
                .flatMap(assignment -> assignment.assignment().values().stream())
                .flatMap(List::stream)
                .toList();
    }

    private Source<Received, KafkaPartitionSplit, KafkaSourceEnumState> known(Map<TopicPartition, Long> ends) {
        return source(ReadRange.upTo(ends));
    }

    private Source<Received, KafkaPartitionSplit, KafkaSourceEnumState> later(Map<TopicPartition, Long> ends) {
        return source(ReadRange.everything().startingAt(ends));
    }

    @SuppressWarnings("unchecked")
    private Source<Received, KafkaPartitionSplit, KafkaSourceEnumState> source(ReadRange range) {
        return (Source<Received, KafkaPartitionSplit, KafkaSourceEnumState>)
                inputs.createSource(Input.TRAIN_RUNS, range);
    }
}
