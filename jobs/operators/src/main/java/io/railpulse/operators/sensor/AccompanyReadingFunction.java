package io.railpulse.operators.sensor;

import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.AccompanyingTrain;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.TrainDoing;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Says of each reading what its train did when it was measured.
 *
 * <p>Key: train run id. Inputs: what the train does, and readings of sensors on board. Output: the readings with what is
 * known of the train; those of open doors once more where it is learned later that the train did otherwise.
 *
 * <p>Remembered: the train of the last two days ({@link AccompanyingTrain}), forgotten two days of record time after the last that was
 * heard of it; and where inputs are sequenced what waits for the watermark ({@link HeldInputs}). Of a reading that belongs to no run,
 * which is keyed by its asset, nothing.
 */
public final class AccompanyReadingFunction
        extends KeyedCoProcessFunction<String, TrainDoing, Reading, AccompaniedReading> {
    private static final long serialVersionUID = 1;

    private final RecordTimeOptions time;

    private transient ValueState<AccompanyingTrain> trains;
    private transient HeldInputs<TrainDoing> heldDoings;
    private transient HeldInputs<Reading> heldReadings;

    public AccompanyReadingFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        trains = getRuntimeContext()
                .getState(
                        new ValueStateDescriptor<>("accompanying-train", TypeInformation.of(AccompanyingTrain.class)));
        heldDoings = new HeldInputs<>(
                getRuntimeContext(), "held-doings", TrainDoing.class, Comparator.comparingInt(TrainDoing::ordinal));
        heldReadings = new HeldInputs<>(getRuntimeContext(), "held-readings", Reading.class, Reading.IN_ORDER);
    }

    @Override
    public void processElement1(TrainDoing doing, Context context, Collector<AccompaniedReading> out) throws Exception {
        if (time.sequenced()) {
            heldDoings.hold(doing.recordMillis(), doing);
            context.timerService().registerEventTimeTimer(doing.recordMillis());
            return;
        }
        AccompanyingTrain train = followed();
        train.take(doing).forEach(out::collect);
        remember(train, context);
    }

    @Override
    public void processElement2(Reading reading, Context context, Collector<AccompaniedReading> out) throws Exception {
        if (reading.trainRunId() == null) {
            out.collect(AccompaniedReading.alone(reading));
            return;
        }
        if (time.sequenced()) {
            heldReadings.hold(reading.recordMillis(), reading);
            context.timerService().registerEventTimeTimer(reading.recordMillis());
            return;
        }
        AccompanyingTrain train = followed();
        out.collect(train.take(reading));
        remember(train, context);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AccompaniedReading> out) throws Exception {
        AccompanyingTrain train = followed();
        for (TrainDoing doing : heldDoings.release(timerMillis)) {
            train.take(doing).forEach(out::collect);
        }
        for (Reading reading : heldReadings.release(timerMillis)) {
            out.collect(train.take(reading));
        }
        if (train.endMillis() <= timerMillis) {
            trains.clear();
            return;
        }
        train.timerMillis = timerMillis == train.timerMillis ? AccompanyingTrain.NONE : train.timerMillis;
        remember(train, context);
    }

    private AccompanyingTrain followed() throws Exception {
        AccompanyingTrain train = trains.value();
        return train == null ? new AccompanyingTrain() : train;
    }

    /** One timer a train, set anew only when it fires: more may have been heard meanwhile. */
    private void remember(AccompanyingTrain train, Context context) throws Exception {
        if (train.timerMillis == AccompanyingTrain.NONE) {
            train.timerMillis = train.endMillis();
            context.timerService().registerEventTimeTimer(train.timerMillis);
        }
        trains.update(train);
    }
}
