package io.railpulse.operators;

import io.railpulse.domain.telemetry.TrainInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What one key has received and waits for the watermark, by record time. Remembered until the watermark passes that record
 * time.
 *
 * @param <T> what was received
 */
public final class HeldInputs<T> {
    private final MapState<Long, List<T>> held;
    private final Comparator<? super T> inOrder;

    /**
     * @param name of the state
     * @param inOrder the order in which what was held for one record time is taken; what is equal stays as it came
     */
    public HeldInputs(RuntimeContext context, String name, Class<T> type, Comparator<? super T> inOrder) {
        this.held =
                context.getMapState(new MapStateDescriptor<>(name, Types.LONG, Types.LIST(TypeInformation.of(type))));
        this.inOrder = inOrder;
    }

    /** What waits of trains or of devices, in the order of the log. */
    public static HeldInputs<TrainInput> ofTrains(RuntimeContext context) {
        return new HeldInputs<>(context, "held-inputs", TrainInput.class, Comparator.comparing(TrainInput::origin));
    }

    public void hold(long recordMillis, T input) throws Exception {
        List<T> sameTime = held.get(recordMillis);
        List<T> now = sameTime == null ? new ArrayList<>(1) : sameTime;
        now.add(input);
        held.put(recordMillis, now);
    }

    /** Whether anything waits for one record time. */
    public boolean holds(long recordMillis) throws Exception {
        return held.contains(recordMillis);
    }

    /** Takes out what was held for one record time, in order. */
    public List<T> release(long recordMillis) throws Exception {
        List<T> inputs = held.get(recordMillis);
        if (inputs == null) {
            return List.of();
        }
        held.remove(recordMillis);
        inputs.sort(inOrder);
        return inputs;
    }

    /** Takes out what was held up to a record time, in order of record time. */
    public List<T> releaseUpTo(long recordMillis) throws Exception {
        if (held.isEmpty()) {
            return List.of();
        }
        List<Long> times = new ArrayList<>();
        for (Long time : held.keys()) {
            if (time <= recordMillis) {
                times.add(time);
            }
        }
        times.sort(Comparator.naturalOrder());
        List<T> due = new ArrayList<>();
        for (Long time : times) {
            due.addAll(release(time));
        }
        return due;
    }

    /** The newest record time of what is held and is news; empty if none of it is. */
    public OptionalLong findNewestMillis(Predicate<? super T> isNews) throws Exception {
        OptionalLong newest = OptionalLong.empty();
        for (Map.Entry<Long, List<T>> entry : held.entries()) {
            boolean newer = newest.isEmpty() || entry.getKey() > newest.getAsLong();
            if (newer && entry.getValue().stream().anyMatch(isNews)) {
                newest = OptionalLong.of(entry.getKey());
            }
        }
        return newest;
    }
}
