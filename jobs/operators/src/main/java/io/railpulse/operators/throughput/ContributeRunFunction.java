package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.ContributionChange;
import io.railpulse.domain.throughput.RunChanges;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.RunLedger;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells what each run adds to the figures of places, and takes back what it added before.
 *
 * <p>Key: train run. Input: plans, calls and standings of runs. Output: changes of contributions; beside them those of visits to
 * borders ({@link ThroughputOutputs#VISITS}). Both have the slot of record time as their timestamp.
 *
 * <p>Remembered: what was received until its slot ends; the run, until nothing that could come of it changes a window ({@link
 * RunLedger#forgetMillis}). Contributions are not remembered, but reckoned again from the run.
 */
public final class ContributeRunFunction extends KeyedProcessFunction<String, RunInput, ContributionChange> {
    private static final long serialVersionUID = 1;

    private final ThroughputOptions options;
    private final RecordTimeOptions time;

    private transient KeptSlots<RunInput> slots;
    private transient ValueState<RunLedger> ledger;

    public ContributeRunFunction(ThroughputOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        slots = new KeptSlots<>(
                getRuntimeContext(),
                RunInput.class,
                Comparator.comparingLong(RunInput::recordMillis),
                options.slots(),
                time.horizonMillis());
        ledger = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("run-ledger", TypeInformation.of(RunLedger.class)));
    }

    @Override
    public void processElement(RunInput input, Context context, Collector<ContributionChange> out) throws Exception {
        slots.hold(input, input.recordMillis(), context.timerService());
    }

    @Override
    public void onTimer(long slot, OnTimerContext context, Collector<ContributionChange> out) throws Exception {
        if (slots.isIdle(slot)) {
            return;
        }
        RunLedger run = ledger.value() == null ? new RunLedger() : ledger.value();
        List<RunInput> news = slots.release(slot);
        RunChanges changes = run.take(news, slot);
        changes.contributions().forEach(out::collect);
        changes.visits().forEach(visit -> context.output(ThroughputOutputs.VISITS, visit));
        long forgotten = options.slots().endOf(run.forgetMillis(options));
        if (forgotten <= slot) {
            ledger.clear();
        } else {
            ledger.update(run);
        }
        slots.setDue(forgotten <= slot ? Long.MAX_VALUE : forgotten, context.timerService());
    }
}
