package io.railpulse.operators.geofence;

import io.railpulse.domain.geofence.FenceIndex;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.FenceWatcher;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.geofence.TrainSighting;
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
 * <p>Key: train run id. Input: where the train is, as tracking tells it; broadcast: the fences. Output: how the train stands to a
 * fence, each time that this changes.
 *
 * <p>Remembered: the {@link WatchedTrain}, until a day of record time after the train arrived, was cancelled or given up; and the fences,
 * until they are withdrawn. Where inputs are sequenced sightings wait for the watermark ({@link HeldInputs}), so that all fences that were
 * there at the start apply to the first of them.
 *
 * <p>A fence applies to a train from the next that is told of it on.
 */
public final class WatchFencesFunction
        extends KeyedBroadcastProcessFunction<String, TrainSighting, GeofenceChange, FenceNews> {
    private static final long serialVersionUID = 1;

    private final RecordTimeOptions time;

    private transient HeldInputs<TrainSighting> held;
    private transient ValueState<WatchedTrain> trains;
    /** Of the fences in force; null where they changed since it was made. It is made of state, and is none itself. */
    private transient FenceIndex index;

    public WatchFencesFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = new HeldInputs<>(
                getRuntimeContext(),
                "held-sightings",
                TrainSighting.class,
                Comparator.comparingInt(TrainSighting::ordinal));
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
    public void processElement(TrainSighting sighting, ReadOnlyContext context, Collector<FenceNews> out)
            throws Exception {
        if (time.sequenced()) {
            held.hold(sighting.recordMillis(), sighting);
            context.timerService().registerEventTimeTimer(sighting.recordMillis());
            return;
        }
        take(sighting, context, out);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<FenceNews> out) throws Exception {
        for (TrainSighting sighting : held.release(timerMillis)) {
            take(sighting, context, out);
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

    private void take(TrainSighting sighting, ReadOnlyContext context, Collector<FenceNews> out) throws Exception {
        WatchedTrain kept = trains.value();
        WatchedTrain train = kept == null ? new WatchedTrain() : kept;
        long former = train.forgetMillis;
        new FenceWatcher(indexOf(context), train).take(sighting).forEach(out::collect);
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
