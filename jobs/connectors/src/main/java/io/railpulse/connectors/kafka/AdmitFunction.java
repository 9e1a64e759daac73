package io.railpulse.connectors.kafka;

import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.TrainInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through what could be read, and leads aside what could not. Keeps no state.
 *
 * <p>Metrics: one counter per input and verdict of what is led aside, {@code dead_lettered_positions_total}.
 */
public final class AdmitFunction extends ProcessFunction<Received, TrainInput> {
    /** Geometries. */
    public static final OutputTag<RouteInput> ROUTES =
            new OutputTag<>("received-routes", TypeInformation.of(RouteInput.class));
    /** What was learned before the job was started. */
    public static final OutputTag<LearnedInput> LEARNED =
            new OutputTag<>("received-learning", TypeInformation.of(LearnedInput.class));
    /** Fixes that name nothing but their device, and the assignments of devices by which their runs are found. */
    public static final OutputTag<TrainInput> OF_DEVICES =
            new OutputTag<>("of-devices", TypeInformation.of(TrainInput.class));
    /** Records that could not be read, or not be believed by themselves. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("unreadable", TypeInformation.of(RejectedInput.class));

    private static final long serialVersionUID = 1;

    private transient AsideCounters counters;

    @Override
    public void open(OpenContext context) {
        counters = new AsideCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Received received, Context context, Collector<TrainInput> out) {
        if (received.train() != null) {
            admit(received.train(), context, out);
        } else if (received.route() != null) {
            context.output(ROUTES, received.route());
        } else if (received.learned() != null) {
            context.output(LEARNED, received.learned());
        } else if (received.rejected() != null) {
            counters.count(received.rejected());
            context.output(REJECTED, received.rejected());
        }
    }

    private static void admit(TrainInput input, Context context, Collector<TrainInput> out) {
        boolean hasRun = input.trainRunId() != null;
        if (hasRun) {
            out.collect(input);
        }
        if (!hasRun || input.assignment() != null && input.deviceId() != null) {
            context.output(OF_DEVICES, input);
        }
    }
}
