package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.CorridorInput;
import io.railpulse.domain.alert.CorridorReporting;
import io.railpulse.domain.alert.OfCorridor;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.TrainReporting;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Raises, changes and clears the alerts about corridors.
 *
 * <p>Key: corridor. Input: whether its trains report, each as often as that changes, and that somebody has seen an alert; broadcast: the
 * rules. Output: one event per change of an alert.
 *
 * <p>Remembered: {@link CorridorReporting}, of each kind its state, and the {@link FollowedSubject} ({@link KeptAlerts}); all forgotten
 * 30 days of record time after the last that was told of the corridor, when what is open is cleared. What waits for the watermark waits
 * as with {@link RaiseAlertsFunction}.
 */
public final class RaiseCorridorAlertsFunction
        extends KeyedBroadcastProcessFunction<String, CorridorInput, RuleChange, AlertEvent> {
    private static final long serialVersionUID = 1;

    private final RecordTimeOptions time;

    private transient HeldInputs<CorridorInput> held;
    private transient KeptAlerts alerts;
    private transient ValueState<CorridorReporting> reporting;

    public RaiseCorridorAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = new HeldInputs<>(getRuntimeContext(), "held-alert-inputs", CorridorInput.class, CorridorInput.IN_ORDER);
        alerts = new KeptAlerts(getRuntimeContext(), AlertKinds.listOfCorridors(), held, time);
        reporting = getRuntimeContext()
                .getState(
                        new ValueStateDescriptor<>("corridor-reporting", TypeInformation.of(CorridorReporting.class)));
    }

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        RulesInForce.take(change, context.getBroadcastState(RulesInForce.RULES));
    }

    @Override
    public void processElement(CorridorInput input, ReadOnlyContext context, Collector<AlertEvent> out)
            throws Exception {
        if (time.sequenced() || input.seen() != null) {
            held.hold(input.recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        KeptAlerts.Turn corridor = begin(context, out);
        take(input.train(), corridor);
        corridor.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        KeptAlerts.Turn corridor = begin(context, out);
        for (CorridorInput input : held.release(timerMillis)) {
            if (input.seen() != null) {
                corridor.acknowledge(input.seen());
            } else {
                take(input.train(), corridor);
            }
        }
        corridor.passByTimer(timerMillis);
        if (corridor.isOver(timerMillis)) {
            corridor.end("nothing was told of its trains for a month", timerMillis);
            corridor.forget();
            reporting.clear();
            return;
        }
        corridor.remember();
    }

    private KeptAlerts.Turn begin(ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        return alerts.begin(
                context.getCurrentKey().toString(),
                RulesInForce.list(context.getBroadcastState(RulesInForce.RULES)),
                context.timerService(),
                out);
    }

    private void take(TrainReporting train, KeptAlerts.Turn corridor) throws Exception {
        CorridorReporting kept = reporting.value();
        CorridorReporting now = kept == null ? new CorridorReporting() : kept;
        if (!now.take(train)) {
            return;
        }
        reporting.update(now);
        FollowedSubject subject = corridor.subject();
        corridor.passUntil(train.recordMillis() - 1);
        subject.newestMillis = Math.max(subject.newestMillis, train.recordMillis());
        subject.corridor = train.corridor();
        subject.forgetMillis = now.forgetMillis();
        long nowMillis = subject.newestMillis;
        for (OfCorridor kind : AlertKinds.listOfCorridors()) {
            corridor.take(kind, nowMillis, (rule, memory) -> kind.judge(now, nowMillis));
        }
    }
}
