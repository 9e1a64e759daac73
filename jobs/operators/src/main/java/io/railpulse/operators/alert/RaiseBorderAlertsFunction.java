package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.alert.OfBorder;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Raises, changes and clears the alerts about borders.
 *
 * <p>Key: the border station and the stop behind it. Input: the queue there, and that somebody has seen an alert; broadcast: the rules.
 * Output: one event per change of an alert.
 *
 * <p>Remembered: of each kind its state, and the {@link FollowedSubject} ({@link KeptAlerts}); both forgotten a week of record time after
 * the last that was told of the border, when what is open is cleared. What waits for the watermark waits as with {@link
 * RaiseAlertsFunction}.
 */
public final class RaiseBorderAlertsFunction
        extends KeyedBroadcastProcessFunction<String, BorderInput, RuleChange, AlertEvent> {
    private static final long serialVersionUID = 1;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long FORGET_AFTER_MILLIS = 7 * 24 * HOUR_MILLIS;

    private final RecordTimeOptions time;

    private transient HeldInputs<BorderInput> held;
    private transient KeptAlerts alerts;

    public RaiseBorderAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = new HeldInputs<>(getRuntimeContext(), "held-alert-inputs", BorderInput.class, BorderInput.IN_ORDER);
        alerts = new KeptAlerts(getRuntimeContext(), AlertKinds.listOfBorders(), held, time);
    }

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        RulesInForce.take(change, context.getBroadcastState(RulesInForce.RULES));
    }

    @Override
    public void processElement(BorderInput input, ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        if (time.sequenced() || input.seen() != null) {
            held.hold(input.recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        KeptAlerts.Turn border = begin(context, out);
        take(input.queue(), border);
        border.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        KeptAlerts.Turn border = begin(context, out);
        for (BorderInput input : held.release(timerMillis)) {
            if (input.seen() != null) {
                border.acknowledge(input.seen());
            } else {
                take(input.queue(), border);
            }
        }
        border.passByTimer(timerMillis);
        if (border.isOver(timerMillis)) {
            border.end("nothing was told of its queue for a week", timerMillis);
            border.forget();
            return;
        }
        border.remember();
    }

    private KeptAlerts.Turn begin(ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        return alerts.begin(
                context.getCurrentKey().toString(),
                RulesInForce.list(context.getBroadcastState(RulesInForce.RULES)),
                context.timerService(),
                out);
    }

    /** Rows of one record time are told in the order of their hours. */
    private static void take(QueueRow queue, KeptAlerts.Turn border) throws Exception {
        FollowedSubject subject = border.subject();
        int hour = Math.toIntExact(queue.hourEndMillis() / HOUR_MILLIS);
        if (!subject.isNews(queue.recordMillis(), hour)) {
            return;
        }
        border.passUntil(queue.recordMillis() - 1);
        subject.newestMillis = queue.recordMillis();
        subject.newestOrdinal = hour;
        subject.forgetMillis = queue.recordMillis() + FORGET_AFTER_MILLIS;
        for (OfBorder kind : AlertKinds.listOfBorders()) {
            border.take(kind, queue.recordMillis(), (rule, memory) -> kind.judge(queue, memory));
        }
    }
}
