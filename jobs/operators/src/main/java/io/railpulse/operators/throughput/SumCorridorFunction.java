package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.Pane;
import io.railpulse.domain.throughput.PaneDelta;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceWindows;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums up what happens on a corridor, in one direction.
 *
 * <p>Key: {@link Place#key} of the corridor. Input: what places say of it, summed up by slot ({@link
 * BatchDeltasOperator}). Output: rows of its windows, early
 * and final, at most one of each a slot.
 *
 * <p>Remembered: what was received until its slot ends, though that is when it comes; panes and what was told ({@link
 * KeptWindows}).
 */
public final class SumCorridorFunction extends KeyedProcessFunction<String, PaneDelta, WindowRow> {
    private static final long serialVersionUID = 1;

    private final ThroughputOptions options;
    private final RecordTimeOptions time;

    private transient KeptSlots<PaneDelta> slots;
    private transient KeptWindows kept;

    public SumCorridorFunction(ThroughputOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        slots = new KeptSlots<>(
                getRuntimeContext(),
                PaneDelta.class,
                Comparator.comparingLong(PaneDelta::paneMillis),
                options.corridorSlots(),
                time.horizonMillis());
        kept = new KeptWindows(getRuntimeContext());
    }

    @Override
    public void processElement(PaneDelta delta, Context context, Collector<WindowRow> out) throws Exception {
        slots.hold(delta, delta.slotMillis(), context.timerService());
    }

    @Override
    public void onTimer(long slot, OnTimerContext context, Collector<WindowRow> out) throws Exception {
        if (slots.isIdle(slot)) {
            return;
        }
        Map<Long, Pane> changes = new TreeMap<>();
        for (PaneDelta delta : slots.release(slot)) {
            changes.merge(delta.paneMillis(), delta.pane(), Pane::plus);
        }
        kept.begin();
        PlaceWindows windows = new PlaceWindows(Place.ofKey(context.getCurrentKey()), options, kept);
        windows.take(changes, slot).forEach(out::collect);
        slots.setDue(windows.dueMillis(slot), context.timerService());
    }
}
