package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.mocks.MockSourceReader;
import org.apache.flink.api.connector.source.mocks.MockSourceReader.WaitingForSplits;
import org.apache.flink.api.connector.source.mocks.MockSourceSplit;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;

class WaitsAtItsEndTest {
    private final MockSourceReader stock = new MockSourceReader(WaitingForSplits.DO_NOT_WAIT_FOR_SPLITS, false);
    private final WaitsAtItsEnd<Integer, MockSourceSplit> reader = new WaitsAtItsEnd<>(stock);
    private final Told told = new Told();

    /** It waits once its watermark is ahead of what the others allow, and is asked again only when they have come as far. */
    @Test
    void tellsThatItIsAtItsEndBeforeItEnds() throws Exception {
        MockSourceSplit split = new MockSourceSplit(0, 0, 2);
        split.addRecord(7);
        split.addRecord(8);
        reader.addSplits(List.of(split));
        reader.notifyNoMoreSplits();

        assertThat(statusesUntil(InputStatus.END_OF_INPUT)).containsOnly(InputStatus.MORE_AVAILABLE);

        assertThat(told.all).containsExactly(7, 8, new Watermark(Long.MAX_VALUE - 1));
        assertThat(reader.pollNext(told)).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(told.all).hasSize(3);
    }

    @Test
    void isAtItsEndWhereItIsGivenNothing() throws Exception {
        reader.notifyNoMoreSplits();

        assertThat(reader.pollNext(told)).isEqualTo(InputStatus.MORE_AVAILABLE);
        assertThat(told.all).containsExactly(new Watermark(Long.MAX_VALUE - 1));
        assertThat(reader.pollNext(told)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void waitsAsAWholeAndNotByPartitions() {
        reader.addSplits(List.of(new MockSourceSplit(0)));

        reader.pauseOrResumeSplits(List.of("0", "gone"), List.of());

        assertThat(stock.getPausedSplits()).isEmpty();
    }

    private List<InputStatus> statusesUntil(InputStatus last) throws Exception {
        List<InputStatus> statuses = new ArrayList<>();
        for (InputStatus status = reader.pollNext(told); status != last; status = reader.pollNext(told)) {
            statuses.add(status);
            assertThat(statuses).hasSizeLessThan(10);
        }
        return statuses;
    }

    /** Whatever a reader tells, in its order. */
    private static final class Told implements ReaderOutput<Integer> {
        final List<Object> all = new ArrayList<>();

        @Override
        public void collect(Integer element) {
            all.add(element);
        }

        @Override
        public void collect(Integer element, long timestamp) {
            all.add(element);
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            all.add(watermark);
        }

        @Override
        public void markIdle() {
            // Not told here.
        }

        @Override
        public void markActive() {
            // Not told here.
        }

        @Override
        public SourceOutput<Integer> createOutputForSplit(String splitId) {
            return this;
        }

        @Override
        public void releaseOutputForSplit(String splitId) {
            // There is one output.
        }
    }
}
