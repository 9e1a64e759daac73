package io.railpulse.connectors.kafka;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * The reader of a bounded source that can be kept in step with others (watermark alignment), which the stock one cannot be:
 *
 * <ul>
 *   <li>It is made to wait as a whole. The stock one pauses partitions one by one, and fails where a partition comes to its end
 *       just then.
 *   <li>It tells by its watermark that it has come to its end, and so it waits there until the others have too. A source that
 *       ends before the others is still told how far it may read after the job was restored, and the job then fails again and
 *       again, since nobody is there who could hear it.
 * </ul>
 *
 * @param <T> the elements
 * @param <S> the splits
 */
final class WaitsAtItsEnd<T, S extends SourceSplit> implements SourceReader<T, S> {
    /** After every record, and before the watermark that follows the last record of all. */
    private static final Watermark END = new Watermark(Watermark.MAX_WATERMARK.getTimestamp() - 1);

    private final SourceReader<T, S> reader;
    private boolean atItsEnd;

    WaitsAtItsEnd(SourceReader<T, S> reader) {
        this.reader = reader;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        InputStatus status = reader.pollNext(output);
        if (status != InputStatus.END_OF_INPUT || atItsEnd) {
            return status;
        }
        atItsEnd = true;
        output.emitWatermark(END);
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> splitsToPause, Collection<String> splitsToResume) {
        // The reader waits as a whole.
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public List<S> snapshotState(long checkpointId) {
        return reader.snapshotState(checkpointId);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return reader.isAvailable();
    }

    @Override
    public void addSplits(List<S> splits) {
        reader.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        reader.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        reader.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        reader.notifyCheckpointAborted(checkpointId);
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}
