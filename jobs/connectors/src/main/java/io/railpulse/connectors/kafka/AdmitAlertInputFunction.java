package io.railpulse.connectors.kafka;

import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.throughput.QueueRow;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through the statuses and calls by which alerts are raised and the acknowledgements, and beside them the rules, the fences and the
 * queues of borders. What could not be read, and rules and fences with faults, go aside. Keeps no state.
 *
 * <p>Metrics: one counter per input and verdict of what is led aside, {@code rejected_alert_rules_total}.
 */
public final class AdmitAlertInputFunction extends ProcessFunction<Received, AlertInput> {
    /** Rules that were given, changed or withdrawn. */
    public static final OutputTag<RuleChange> RULES =
            new OutputTag<>("received-rules", TypeInformation.of(RuleChange.class));
    /** The queues of borders. */
    public static final OutputTag<QueueRow> QUEUES =
            new OutputTag<>("received-queues", TypeInformation.of(QueueRow.class));
    /** Fences that were given, changed or withdrawn. */
    public static final OutputTag<GeofenceChange> FENCES =
            new OutputTag<>("received-fences", TypeInformation.of(GeofenceChange.class));
    /** What could not be read, or is not fit to be applied. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("unreadable-of-alerts", TypeInformation.of(RejectedInput.class));

    private static final long serialVersionUID = 1;

    private transient AsideCounters counters;

    @Override
    public void open(OpenContext context) {
        counters = new AsideCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Received received, Context context, Collector<AlertInput> out) {
        if (received.status() != null) {
            out.collect(AlertInput.of(received.status()));
        } else if (received.run() != null && received.run().call() != null) {
            out.collect(AlertInput.of(received.run().call()));
        } else if (received.seen() != null) {
            out.collect(AlertInput.of(received.seen()));
        } else if (received.rule() != null) {
            context.output(RULES, received.rule());
        } else if (received.queue() != null) {
            context.output(QUEUES, received.queue());
        } else if (received.fence() != null) {
            context.output(FENCES, received.fence());
        } else if (received.rejected() != null) {
            counters.count(received.rejected());
            context.output(REJECTED, received.rejected());
        }
    }
}
