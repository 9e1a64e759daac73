package io.railpulse.connectors.kafka;

import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.telemetry.RejectedInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through what tracking forecasts of the runs that carry consignments, and beside it the consignments themselves. What could not be
 * read, and consignments with faults, go aside. Keeps no state.
 *
 * <p>Metrics: one counter per input and verdict of what is led aside, {@code rejected_consignments_total}.
 */
public final class AdmitConsignmentInputFunction extends ProcessFunction<Received, RunNews> {
    /** Consignments that were given, changed or withdrawn. */
    public static final OutputTag<ConsignmentChange> CONSIGNMENTS =
            new OutputTag<>("received-consignments", TypeInformation.of(ConsignmentChange.class));
    /** What could not be read, or is not fit to be followed. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("unreadable-of-consignments", TypeInformation.of(RejectedInput.class));

    private static final long serialVersionUID = 1;

    private transient AsideCounters counters;

    @Override
    public void open(OpenContext context) {
        counters = new AsideCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Received received, Context context, Collector<RunNews> out) {
        if (received.forecasts() != null) {
            out.collect(RunNews.of(received.forecasts()));
        } else if (received.consignment() != null) {
            context.output(CONSIGNMENTS, received.consignment());
        } else if (received.rejected() != null) {
            counters.count(received.rejected());
            context.output(REJECTED, received.rejected());
        }
    }
}
