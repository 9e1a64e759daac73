package io.railpulse.connectors.kafka;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.TrainInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through readings of sensors, and the assignments of what carries them. What could not be read goes aside, but of
 * assignments, of which tracking tells. Keeps no state.
 *
 * <p>Metrics: one counter per input and verdict of what is led aside, {@code dead_lettered_sensors_total}.
 */
public final class AdmitSensorFunction extends ProcessFunction<Received, SensorInput> {
    /** Readings that could not be read. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("unreadable-of-sensors", TypeInformation.of(RejectedInput.class));

    private static final long serialVersionUID = 1;

    private transient AsideCounters counters;

    @Override
    public void open(OpenContext context) {
        counters = new AsideCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Received received, Context context, Collector<SensorInput> out) {
        TrainInput train = received.train();
        if (received.sensor() != null) {
            out.collect(received.sensor());
        } else if (train != null && train.assignment() != null) {
            out.collect(SensorInput.of(train.origin(), train.assignment()));
        } else if (received.rejected() != null && received.rejected().input() == Input.SENSORS) {
            counters.count(received.rejected());
            context.output(REJECTED, received.rejected());
        }
    }
}
