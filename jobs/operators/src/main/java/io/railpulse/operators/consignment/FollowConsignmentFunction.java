package io.railpulse.operators.consignment;

import static io.railpulse.domain.consignment.FollowedConsignment.NEVER;

import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.consignment.ConsignmentTracker;
import io.railpulse.domain.consignment.FollowedConsignment;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Follows consignments over all their runs.
 *
 * <p>Key: consignment. Input: what holds of it, and how it stands with its legs. Output: its status, where it changed.
 *
 * <p>Remembered: the consignment, the newest of each of its legs, and what was told last ({@link FollowedConsignment}); until a day of
 * record time after it arrived or was withdrawn, or 60 days after the last that was heard of it. Where inputs are sequenced they wait
 * for the watermark ({@link HeldInputs}), so that one status is told of what is known at one record time.
 */
public final class FollowConsignmentFunction extends KeyedProcessFunction<String, ConsignmentInput, ConsignmentStatus> {
    private static final long serialVersionUID = 1;

    private final ConsignmentOptions options;
    private final RecordTimeOptions time;

    private transient ConsignmentTracker tracker;
    private transient ValueState<FollowedConsignment> followed;
    private transient HeldInputs<ConsignmentInput> held;

    public FollowConsignmentFunction(ConsignmentOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        tracker = new ConsignmentTracker(options);
        followed = getRuntimeContext()
                .getState(new ValueStateDescriptor<>(
                        "followed-consignment", TypeInformation.of(FollowedConsignment.class)));
        held = new HeldInputs<>(
                getRuntimeContext(), "held-consignment-inputs", ConsignmentInput.class, ConsignmentInput.IN_ORDER);
    }

    @Override
    public void processElement(ConsignmentInput input, Context context, Collector<ConsignmentStatus> out)
            throws Exception {
        if (time.sequenced()) {
            held.hold(input.recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        FollowedConsignment state = load();
        while (state.dueMillis != NEVER && state.dueMillis < input.recordMillis()) {
            look(state, state.dueMillis, out);
        }
        take(input, state);
        look(state, state.newestMillis, out);
        remember(state, context.timerService());
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<ConsignmentStatus> out) throws Exception {
        FollowedConsignment state = load();
        boolean hasNews = false;
        for (ConsignmentInput input : held.release(timerMillis)) {
            take(input, state);
            hasNews = true;
        }
        if (state.newestMillis == NEVER) {
            return;
        }
        if (hasNews || state.dueMillis != NEVER && state.dueMillis <= timerMillis) {
            look(state, timerMillis, out);
        }
        if (state.forgetMillis <= timerMillis) {
            tracker.giveUp(state, timerMillis).ifPresent(out::collect);
            followed.clear();
            return;
        }
        remember(state, context.timerService());
    }

    private FollowedConsignment load() throws Exception {
        FollowedConsignment state = followed.value();
        return state == null ? new FollowedConsignment() : state;
    }

    private void take(ConsignmentInput input, FollowedConsignment state) {
        if (input.change() != null) {
            tracker.take(input.change(), state);
        } else {
            tracker.take(input.leg(), state);
        }
    }

    private void look(FollowedConsignment state, long nowMillis, Collector<ConsignmentStatus> out) {
        tracker.look(state, nowMillis).ifPresent(out::collect);
    }

    /** There is one timer a consignment, for what is next due; what would be due after the end of the input is never done. */
    private void remember(FollowedConsignment state, TimerService timers) throws Exception {
        long due = state.dueMillis == NEVER ? state.forgetMillis : Math.min(state.dueMillis, state.forgetMillis);
        long timer = due <= time.horizonMillis() ? due : NEVER;
        boolean isOther = timer != state.timerMillis && state.timerMillis != NEVER;
        if (isOther && !held.holds(state.timerMillis)) {
            timers.deleteEventTimeTimer(state.timerMillis);
        }
        if (timer != NEVER) {
            timers.registerEventTimeTimer(timer);
        }
        state.timerMillis = timer;
        followed.update(state);
    }
}
