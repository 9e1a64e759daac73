package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.ContributionChange;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceChanges;
import io.railpulse.domain.throughput.PlaceWindows;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums up what happens on a link, at a station or at a border, in one direction, and for its corridors what it tells them.
 *
 * <p>Key: {@link Place#key} of the place. Input: what runs add to it. Output: rows of its windows, early and final, at most one
 * of each a slot; beside them the same changes summed up by corridor and pane ({@link ThroughputOutputs#CORRIDORS}), and what came too late for a window that is final
 * ({@link ThroughputOutputs#LATE}, counted as {@code late_throughput_changes_total}).
 *
 * <p>Remembered: what was received until its slot ends, though that is when it comes; panes and what was told ({@link
 * KeptWindows}).
 */
public final class SumPlaceFunction extends KeyedProcessFunction<String, ContributionChange, WindowRow> {
    private static final long serialVersionUID = 1;
    private static final Comparator<ContributionChange> IN_ORDER = Comparator.<ContributionChange, String>comparing(
                    change -> change.contribution().trainRunId())
            .thenComparing(change -> change.contribution().stopSequence())
            .thenComparing(change -> change.contribution().kind())
            .thenComparing(ContributionChange::added);

    private final ThroughputOptions options;
    private final RecordTimeOptions time;

    private transient PlaceChanges changes;
    private transient KeptSlots<ContributionChange> slots;
    private transient KeptWindows kept;
    private transient Counter late;

    public SumPlaceFunction(ThroughputOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        changes = new PlaceChanges(options);
        slots = new KeptSlots<>(
                getRuntimeContext(), ContributionChange.class, IN_ORDER, options.slots(), time.horizonMillis());
        kept = new KeptWindows(getRuntimeContext());
        late = getRuntimeContext().getMetricGroup().counter("late_throughput_changes_total");
    }

    @Override
    public void processElement(ContributionChange change, Context context, Collector<WindowRow> out) throws Exception {
        slots.hold(change, change.slotMillis(), context.timerService());
    }

    @Override
    public void onTimer(long slot, OnTimerContext context, Collector<WindowRow> out) throws Exception {
        if (slots.isIdle(slot)) {
            return;
        }
        List<ContributionChange> news = slots.release(slot);
        changes.ofCorridors(news, slot).forEach(delta -> context.output(ThroughputOutputs.CORRIDORS, delta));
        changes.late(news, slot).forEach(change -> {
            late.inc();
            context.output(ThroughputOutputs.LATE, change);
        });
        kept.begin();
        PlaceWindows windows = new PlaceWindows(Place.ofKey(context.getCurrentKey()), options, kept);
        windows.take(changes.ofPlace(news), slot).forEach(out::collect);
        slots.setDue(windows.dueMillis(slot), context.timerService());
    }
}
