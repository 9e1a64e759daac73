package io.railpulse.connectors.kafka;

import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.TrainInput;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Lets through what could be read, and leads aside what could not. Keeps no state. */
public final class AdmitFunction extends ProcessFunction<Received, TrainInput> {
    /** Geometries. */
    public static final OutputTag<RouteInput> ROUTES =
            new OutputTag<>("received-routes", TypeInformation.of(RouteInput.class));
    /** Records that could not be read, or not be believed by themselves. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("unreadable", TypeInformation.of(RejectedInput.class));

    private static final long serialVersionUID = 1;

    @Override
    public void processElement(Received received, Context context, Collector<TrainInput> out) {
        if (received.train() != null) {
            out.collect(received.train());
        } else if (received.route() != null) {
            context.output(ROUTES, received.route());
        } else {
            context.output(REJECTED, received.rejected());
        }
    }
}
