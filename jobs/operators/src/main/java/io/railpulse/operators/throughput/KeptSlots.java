package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.RecordTimeSlots;
import io.railpulse.operators.HeldInputs;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * What one key has received and waits for the end of its slot of record time, and when something is next due of it. Remembered
 * until the slot ends, or it is due. One timer a slot in which something was received, and one for what is due.
 *
 * @param <T> what is received
 */
final class KeptSlots<T> {
    private static final long NEVER = Long.MAX_VALUE;

    private final RecordTimeSlots slots;
    private final long horizonMillis;
    private final HeldInputs<T> held;
    private final ValueState<Long> due;

    KeptSlots(
            RuntimeContext context,
            Class<T> type,
            Comparator<? super T> inOrder,
            RecordTimeSlots slots,
            long horizonMillis) {
        this.slots = slots;
        this.horizonMillis = horizonMillis;
        this.held = new HeldInputs<>(context, "held-for-slot", type, inOrder);
        this.due = context.getState(new ValueStateDescriptor<>("due", Types.LONG));
    }

    /** Holds what was received until its slot ends; what comes after that, until the next one does. */
    void hold(T input, long recordMillis, TimerService timers) throws Exception {
        long end = slots.endOf(recordMillis);
        long watermark = timers.currentWatermark();
        long slot = end > watermark ? end : slots.endOf(watermark + 1);
        // The last slot of bounded input ends with it.
        long at = Math.min(slot, horizonMillis);
        held.hold(at, input);
        timers.registerEventTimeTimer(at);
    }

    /** Takes out what was received in the slot that ends. */
    List<T> release(long slotMillis) throws Exception {
        return held.release(slotMillis);
    }

    /** Whether nothing was received in the slot that ends, and nothing is due: a timer that was set in vain. */
    boolean isIdle(long slotMillis) throws Exception {
        Long at = due.value();
        return !held.holds(slotMillis) && (at == null || at > slotMillis);
    }

    /** Sets when something is next due; what is due after the end of bounded input never is. */
    void setDue(long dueMillis, TimerService timers) throws Exception {
        Long former = due.value();
        if (former != null && former == dueMillis) {
            return;
        }
        if (former != null && !held.holds(former)) {
            timers.deleteEventTimeTimer(former);
        }
        if (dueMillis == NEVER || dueMillis > horizonMillis) {
            due.clear();
        } else {
            due.update(dueMillis);
            timers.registerEventTimeTimer(dueMillis);
        }
    }
}
