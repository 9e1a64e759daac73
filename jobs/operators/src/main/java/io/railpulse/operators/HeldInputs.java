package io.railpulse.operators;

import io.railpulse.domain.telemetry.TrainInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Inputs of one key that wait for the watermark, by record time. Remembered until the watermark passes their record time.
 */
public final class HeldInputs {
    private static final Comparator<TrainInput> IN_ORDER = Comparator.comparing(TrainInput::origin);

    private final MapState<Long, List<TrainInput>> held;

    public HeldInputs(RuntimeContext context) {
        this.held = context.getMapState(
                new MapStateDescriptor<>("held-inputs", Types.LONG, Types.LIST(TypeInformation.of(TrainInput.class))));
    }

    public void hold(TrainInput input) throws Exception {
        long time = input.origin().recordMillis();
        List<TrainInput> sameTime = held.get(time);
        List<TrainInput> now = sameTime == null ? new ArrayList<>(1) : sameTime;
        now.add(input);
        held.put(time, now);
    }

    /** Whether anything waits for one record time. */
    public boolean holds(long recordMillis) throws Exception {
        return held.contains(recordMillis);
    }

    /** Takes out what was held for one record time, in order. */
    public List<TrainInput> release(long recordMillis) throws Exception {
        List<TrainInput> inputs = held.get(recordMillis);
        if (inputs == null) {
            return List.of();
        }
        held.remove(recordMillis);
        inputs.sort(IN_ORDER);
        return inputs;
    }

    /** Takes out what was held up to a record time, in order. */
    public List<TrainInput> releaseUpTo(long recordMillis) throws Exception {
        if (held.isEmpty()) {
            return List.of();
        }
        List<TrainInput> due = new ArrayList<>();
        for (Map.Entry<Long, List<TrainInput>> entry : held.entries()) {
            if (entry.getKey() <= recordMillis) {
                due.addAll(entry.getValue());
            }
        }
        for (TrainInput input : due) {
            held.remove(input.origin().recordMillis());
        }
        due.sort(IN_ORDER);
        return due;
    }
}
