package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.SubjectInput;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * What functions that raise alerts of one sort of subject have in common: rules come by broadcast, acknowledgements wait for the watermark
 * or for the next news ({@link WaitingInputs}); what is due by time alone is done by a timer.
 *
 * <p>Key: the subject. Remembered: of each kind its state, and the {@link FollowedSubject} ({@link KeptAlerts}); both forgotten when that
 * says so, and what is open is cleared then.
 *
 * @param <I> what is news
 */
abstract class SubjectAlertsFunction<I extends SubjectInput>
        extends KeyedBroadcastProcessFunction<String, I, RuleChange, AlertEvent> {
    private static final long serialVersionUID = 1;

    private final RecordTimeOptions time;

    private transient WaitingInputs<I> waiting;
    private transient KeptAlerts alerts;

    SubjectAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    /** To be called when the function is opened. */
    final void begin(Class<I> type, Comparator<I> inOrder, List<? extends AlertKind> kinds) {
        HeldInputs<I> held = new HeldInputs<>(getRuntimeContext(), "held-alert-inputs", type, inOrder);
        waiting = new WaitingInputs<>(held, time, input -> input.seen() == null, SubjectInput::recordMillis);
        alerts = new KeptAlerts(getRuntimeContext(), kinds, held, time);
    }

    /** Takes news of the subject, and says when it is to be forgotten. */
    abstract void take(I news, KeptAlerts.Turn subject) throws Exception;

    /** Forgets what it remembers beside the alerts; says why all is over. */
    abstract String forget() throws Exception;

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        RulesInForce.take(change, context.getBroadcastState(RulesInForce.RULES));
    }

    @Override
    public void processElement(I input, ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        List<I> due = waiting.come(input, context.timerService());
        if (due.isEmpty()) {
            return;
        }
        KeptAlerts.Turn subject = begin(context, out);
        takeAll(due, subject);
        subject.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        KeptAlerts.Turn subject = begin(context, out);
        takeAll(waiting.release(timerMillis), subject);
        subject.passByTimer(timerMillis);
        if (subject.isOver(timerMillis)) {
            subject.end(forget(), timerMillis);
            subject.forget();
            return;
        }
        subject.remember();
    }

    private void takeAll(List<I> inputs, KeptAlerts.Turn subject) throws Exception {
        for (I input : inputs) {
            if (input.seen() != null) {
                subject.acknowledge(input.seen());
            } else {
                take(input, subject);
            }
        }
    }

    private KeptAlerts.Turn begin(ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        return alerts.begin(
                context.getCurrentKey().toString(),
                RulesInForce.list(context.getBroadcastState(RulesInForce.RULES)),
                context.timerService(),
                out);
    }
}
