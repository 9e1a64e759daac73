package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.PaneDelta;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Sums up what the places of one task tell of corridors, until the slot ends, before it is shuffled: so that a corridor gets as
 * many records a slot as there are tasks, however many trains and places it has. Not keyed: it stands behind the places, in
 * their task.
 *
 * <p>Remembered: what was told in slots that have not ended, in memory only. It is told before each checkpoint, which costs
 * records and changes nothing: sums of sums are the same.
 */
public final class BatchDeltasOperator extends AbstractStreamOperator<PaneDelta>
        implements OneInputStreamOperator<PaneDelta, PaneDelta> {
    private static final long serialVersionUID = 1;

    /** By slot, by corridor and pane. */
    private transient TreeMap<Long, Map<String, PaneDelta>> waiting;

    @Override
    public void open() throws Exception {
        super.open();
        waiting = new TreeMap<>();
    }

    @Override
    public void processElement(StreamRecord<PaneDelta> element) {
        PaneDelta delta = element.getValue();
        waiting.computeIfAbsent(delta.slotMillis(), any -> new TreeMap<>())
                .merge(delta.corridor().key() + "\t" + delta.paneMillis(), delta, PaneDelta::plus);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        tellUpTo(mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        tellUpTo(Long.MAX_VALUE);
    }

    @Override
    public void finish() throws Exception {
        tellUpTo(Long.MAX_VALUE);
        super.finish();
    }

    private void tellUpTo(long slotMillis) {
        while (!waiting.isEmpty() && waiting.firstKey() <= slotMillis) {
            for (PaneDelta delta : waiting.pollFirstEntry().getValue().values()) {
                output.collect(new StreamRecord<>(delta, delta.slotMillis()));
            }
        }
    }
}
