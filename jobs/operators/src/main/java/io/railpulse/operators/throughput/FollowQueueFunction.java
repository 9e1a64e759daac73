package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.QueueHours;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.VisitChange;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Follows the queue of a border station towards one neighbour.
 *
 * <p>Key: {@link Place#key} of the border. Input: who came and who left. Output: the queue at the end of each hour, and as it is
 * when somebody comes or leaves.
 *
 * <p>Remembered: what was received until its slot ends, though that is when it comes; visits and what was told ({@link
 * KeptQueue}).
 */
public final class FollowQueueFunction extends KeyedProcessFunction<String, VisitChange, QueueRow> {
    private static final long serialVersionUID = 1;
    /** What is taken back goes before what comes in its place. */
    private static final Comparator<VisitChange> IN_ORDER = Comparator.comparing(VisitChange::added)
            .thenComparing(change -> change.visit().trainRunId())
            .thenComparing(change -> change.visit().stopSequence());

    private final ThroughputOptions options;
    private final RecordTimeOptions time;

    private transient KeptSlots<VisitChange> slots;
    private transient KeptQueue kept;

    public FollowQueueFunction(ThroughputOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        slots = new KeptSlots<>(
                getRuntimeContext(), VisitChange.class, IN_ORDER, options.slots(), time.horizonMillis());
        kept = new KeptQueue(getRuntimeContext());
    }

    @Override
    public void processElement(VisitChange change, Context context, Collector<QueueRow> out) throws Exception {
        slots.hold(change, change.slotMillis(), context.timerService());
    }

    @Override
    public void onTimer(long slot, OnTimerContext context, Collector<QueueRow> out) throws Exception {
        if (slots.isIdle(slot)) {
            return;
        }
        kept.begin();
        QueueHours hours = new QueueHours(Place.ofKey(context.getCurrentKey()), options, kept);
        hours.take(slots.release(slot), slot).forEach(out::collect);
        slots.setDue(hours.dueMillis(slot), context.timerService());
    }
}
