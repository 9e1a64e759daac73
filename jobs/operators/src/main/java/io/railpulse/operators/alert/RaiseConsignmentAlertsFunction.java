package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.ConsignmentAlertInput;
import io.railpulse.domain.alert.OfConsignment;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Raises, changes and clears the alerts about consignments.
 *
 * <p>Key: consignment. Input: how it stands with the consignment, and that somebody has seen an alert; broadcast: the rules. Output:
 * one event per change of an alert.
 *
 * <p>Remembered: of each kind its state, and the {@link FollowedSubject} ({@link KeptAlerts}); both forgotten a day of record time after the
 * consignment arrived or was withdrawn, or 60 days after its last status. What waits for the watermark waits as with {@link
 * RaiseAlertsFunction}.
 */
public final class RaiseConsignmentAlertsFunction
        extends KeyedBroadcastProcessFunction<String, ConsignmentAlertInput, RuleChange, AlertEvent> {
    private static final long serialVersionUID = 1;
    private static final long FORGET_AFTER_MILLIS = 86_400_000;
    private static final long GIVE_UP_AFTER_MILLIS = 60 * FORGET_AFTER_MILLIS;

    private final RecordTimeOptions time;

    private transient HeldInputs<ConsignmentAlertInput> held;
    private transient KeptAlerts alerts;

    public RaiseConsignmentAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = new HeldInputs<>(
                getRuntimeContext(), "held-alert-inputs", ConsignmentAlertInput.class, ConsignmentAlertInput.IN_ORDER);
        alerts = new KeptAlerts(getRuntimeContext(), AlertKinds.listOfConsignments(), held, time);
    }

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        RulesInForce.take(change, context.getBroadcastState(RulesInForce.RULES));
    }

    @Override
    public void processElement(ConsignmentAlertInput input, ReadOnlyContext context, Collector<AlertEvent> out)
            throws Exception {
        if (time.sequenced() || input.seen() != null) {
            held.hold(input.recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        KeptAlerts.Turn consignment = begin(context, out);
        take(input.status(), consignment);
        consignment.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        KeptAlerts.Turn consignment = begin(context, out);
        for (ConsignmentAlertInput input : held.release(timerMillis)) {
            if (input.seen() != null) {
                consignment.acknowledge(input.seen());
            } else {
                take(input.status(), consignment);
            }
        }
        consignment.passByTimer(timerMillis);
        if (consignment.isOver(timerMillis)) {
            consignment.forget();
            return;
        }
        consignment.remember();
    }

    private KeptAlerts.Turn begin(ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        return alerts.begin(
                context.getCurrentKey().toString(),
                RulesInForce.list(context.getBroadcastState(RulesInForce.RULES)),
                context.timerService(),
                out);
    }

    private static void take(ConsignmentStatus status, KeptAlerts.Turn consignment) throws Exception {
        FollowedSubject subject = consignment.subject();
        if (!subject.isNews(status.recordMillis(), status.ordinal())) {
            return;
        }
        consignment.passUntil(status.recordMillis() - 1);
        subject.newestMillis = status.recordMillis();
        subject.newestOrdinal = status.ordinal();
        subject.forgetMillis = status.recordMillis() + (status.isOver() ? FORGET_AFTER_MILLIS : GIVE_UP_AFTER_MILLIS);
        for (OfConsignment kind : AlertKinds.listOfConsignments()) {
            consignment.take(kind, status.recordMillis(), (rule, memory) -> kind.judge(status, rule, memory));
        }
    }
}
