package io.railpulse.operators.consignment;

import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.consignment.TakenConsignment;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Takes each version of a consignment once, and tells the runs of its legs.
 *
 * <p>Key: consignment. Input: what was given, changed or withdrawn, in the order of its topic. Output: the same without what is no
 * later version; beside it {@link ConsignmentOutputs}.
 *
 * <p>Remembered: the version in force and its account ({@link TakenConsignment}), until a day after it was withdrawn, or 60 days after
 * the last that was received of it. Where inputs are sequenced they wait for the watermark ({@link HeldInputs}).
 */
public final class TakeConsignmentFunction extends KeyedProcessFunction<String, ConsignmentChange, ConsignmentInput> {
    private static final long serialVersionUID = 1;

    private final ConsignmentOptions options;
    private final RecordTimeOptions time;

    private transient ValueState<TakenConsignment> taken;
    private transient HeldInputs<ConsignmentChange> held;

    public TakeConsignmentFunction(ConsignmentOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        taken = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("taken-consignment", TypeInformation.of(TakenConsignment.class)));
        held = new HeldInputs<>(
                getRuntimeContext(), "held-consignments", ConsignmentChange.class, TakenConsignment.IN_ORDER);
    }

    @Override
    public void processElement(ConsignmentChange change, Context context, Collector<ConsignmentInput> out)
            throws Exception {
        if (time.sequenced()) {
            held.hold(change.recordMillis(), change);
            context.timerService().registerEventTimeTimer(change.recordMillis());
            return;
        }
        take(change, context, out);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<ConsignmentInput> out) throws Exception {
        for (ConsignmentChange change : held.release(timerMillis)) {
            take(change, context, out);
        }
        TakenConsignment known = taken.value();
        if (known == null || timerMillis != known.timerMillis) {
            return;
        }
        known.timerMillis = Long.MIN_VALUE;
        if (known.forgetMillis(options) <= timerMillis) {
            taken.clear();
            return;
        }
        remember(known, context);
    }

    private void take(ConsignmentChange change, Context context, Collector<ConsignmentInput> out) throws Exception {
        TakenConsignment known = taken.value() == null ? new TakenConsignment() : taken.value();
        TakenConsignment.Taken changed = known.take(change);
        if (changed != null) {
            out.collect(ConsignmentInput.of(change));
            changed.legs().forEach(leg -> context.output(ConsignmentOutputs.LEGS, RunNews.of(leg)));
            changed.limits().forEach(limits -> context.output(ConsignmentOutputs.LIMITS, limits));
        }
        context.output(ConsignmentOutputs.ACCOUNTS, known.account(change.consignmentId()));
        remember(known, context);
    }

    /** There is one timer a consignment; what would be forgotten sooner than it is forgotten then. */
    private void remember(TakenConsignment known, Context context) throws Exception {
        long forget = known.forgetMillis(options);
        if (known.timerMillis == Long.MIN_VALUE && forget <= time.horizonMillis()) {
            context.timerService().registerEventTimeTimer(forget);
            known.timerMillis = forget;
        }
        taken.update(known);
    }
}
