package io.railpulse.connectors.kafka;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.throughput.RunInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through what is known of runs: their plans, and what tracking told of them. What could not be read goes aside, but of
 * plans, of which tracking tells. A plan that was withdrawn is passed over: it is tracking that says what that makes of a run.
 * Keeps no state.
 *
 * <p>Metrics: one counter per input and verdict of what is led aside, {@code dead_lettered_observed_calls_total}.
 */
public final class AdmitRunFunction extends ProcessFunction<Received, RunInput> {
    /** What tracking wrote and could not be read. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("unreadable-of-runs", TypeInformation.of(RejectedInput.class));

    private static final long serialVersionUID = 1;

    private transient AsideCounters counters;

    @Override
    public void open(OpenContext context) {
        counters = new AsideCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Received received, Context context, Collector<RunInput> out) {
        if (received.run() != null) {
            out.collect(received.run());
        } else if (received.train() != null) {
            admitPlan(received.train(), out);
        } else if (received.rejected() != null && received.rejected().input() != Input.TRAIN_RUNS) {
            counters.count(received.rejected());
            context.output(REJECTED, received.rejected());
        }
    }

    private static void admitPlan(TrainInput input, Collector<RunInput> out) {
        if (input.plan() != null) {
            out.collect(RunInput.of(input.plan(), input.origin().recordMillis()));
        }
    }
}
