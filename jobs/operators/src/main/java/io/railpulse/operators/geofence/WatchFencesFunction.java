package io.railpulse.operators.geofence;

import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.geofence.FenceIndex;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.FenceWatcher;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.geofence.WatchedTrain;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Watches which trains are inside which fences.
 *
 * <p>Key: train run id. Input: the status of the train, as tracking tells it; broadcast: the fences. Output: how the train stands to a
 * fence, each time that this changes.
 *
 * <p>Remembered: the {@link WatchedTrain}, until a day of record time after the train arrived, was cancelled or given up; and the fences,
 * until they are withdrawn. Where inputs are sequenced statuses wait for the watermark ({@link HeldInputs}), so that all fences that were
 * there at the start apply to the first of them.
 *
 * <p>A fence applies to a train from its next status on.
 */
public final class WatchFencesFunction
        extends KeyedBroadcastProcessFunction<String, AlertInput, GeofenceChange, FenceNews> {
    private static final long serialVersionUID = 1;

    private final RecordTimeOptions time;

    private transient HeldInputs<TrainStatus> held;
    private transient ValueState<WatchedTrain> trains;
    /** Of the fences in force; null where they changed since it was made. It is made of state, and is none itself. */
    private transient FenceIndex index;

    public WatchFencesFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = new HeldInputs<>(
                getRuntimeContext(), "held-statuses", TrainStatus.class, Comparator.comparingInt(TrainStatus::ordinal));
        trains = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("watched-train", TypeInformation.of(WatchedTrain.class)));
    }

    @Override
    public void processBroadcastElement(GeofenceChange change, Context context, Collector<FenceNews> out)
            throws Exception {
        FencesInForce.take(change, context.getBroadcastState(FencesInForce.FENCES));
        index = null;
    }

    @Override
    public void processElement(AlertInput input, ReadOnlyContext context, Collector<FenceNews> out) throws Exception {
        if (time.sequenced()) {
            held.hold(input.recordMillis(), input.status());
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        take(input.status(), context, out);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<FenceNews> out) throws Exception {
        for (TrainStatus status : held.release(timerMillis)) {
            take(status, context, out);
        }
        WatchedTrain train = trains.value();
        boolean isOver = train != null && train.forgetMillis != WatchedTrain.NEVER && train.forgetMillis <= timerMillis;
        if (isOver && timerMillis <= time.horizonMillis()) {
            new FenceWatcher(indexOf(context), train)
                    .end(timerMillis, "its run ended there")
                    .forEach(out::collect);
            trains.clear();
        }
    }

    private void take(TrainStatus status, ReadOnlyContext context, Collector<FenceNews> out) throws Exception {
        WatchedTrain kept = trains.value();
        WatchedTrain train = kept == null ? new WatchedTrain() : kept;
        long former = train.forgetMillis;
        new FenceWatcher(indexOf(context), train).take(status).forEach(out::collect);
        schedule(former, train.forgetMillis, context.timerService());
        trains.update(train);
    }

    /** Of a train there is one timer, for when it is forgotten. */
    private void schedule(long formerMillis, long forgetMillis, TimerService timers) throws Exception {
        if (formerMillis == forgetMillis) {
            return;
        }
        if (formerMillis != WatchedTrain.NEVER && !held.holds(formerMillis)) {
            timers.deleteEventTimeTimer(formerMillis);
        }
        if (forgetMillis != WatchedTrain.NEVER) {
            timers.registerEventTimeTimer(forgetMillis);
        }
    }

    private FenceIndex indexOf(ReadOnlyContext context) throws Exception {
        if (index == null) {
            index = FencesInForce.index(context.getBroadcastState(FencesInForce.FENCES));
        }
        return index;
    }
}
