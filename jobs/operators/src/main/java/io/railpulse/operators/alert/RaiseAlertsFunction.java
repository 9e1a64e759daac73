package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.AlertState;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Raises, changes and clears the alerts of trains.
 *
 * <p>Key: train run id. Input: the status of the train, as tracking tells it, and that somebody has seen an alert; broadcast: the
 * rules. Output: one event per change of an alert. A status that is no newer than the newest taken changes nothing, so that a topic
 * may hold it twice.
 *
 * <p>Remembered: of each kind its {@link AlertState}, and the {@link FollowedSubject} ({@link KeptAlerts}); both forgotten a day of
 * record time after the train arrived, was cancelled or given up. Rules are remembered until they are withdrawn. Acknowledgements
 * wait for the watermark ({@link HeldInputs}): after a restart they are read before the statuses that raise what they are about.
 * Where inputs are sequenced statuses wait as well, so that all rules that were there at the start apply to the first of them.
 *
 * <p>A rule applies to a train from its next status or time-out on.
 */
public final class RaiseAlertsFunction
        extends KeyedBroadcastProcessFunction<String, AlertInput, RuleChange, AlertEvent> {
    private static final long serialVersionUID = 1;
    private static final long FORGET_AFTER_MILLIS = 86_400_000;

    private final RecordTimeOptions time;

    private transient HeldInputs<AlertInput> held;
    private transient KeptAlerts alerts;

    public RaiseAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = new HeldInputs<>(getRuntimeContext(), "held-alert-inputs", AlertInput.class, AlertInput.IN_ORDER);
        alerts = new KeptAlerts(getRuntimeContext(), AlertKinds.listOfTrains(), held, time);
    }

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        RulesInForce.take(change, context.getBroadcastState(RulesInForce.RULES));
    }

    @Override
    public void processElement(AlertInput input, ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        if (time.sequenced() || input.seen() != null) {
            held.hold(input.recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        KeptAlerts.Turn train = begin(context, out);
        take(input.status(), train);
        train.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        KeptAlerts.Turn train = begin(context, out);
        for (AlertInput input : held.release(timerMillis)) {
            if (input.seen() != null) {
                train.acknowledge(input.seen());
            } else {
                take(input.status(), train);
            }
        }
        train.passByTimer(timerMillis);
        if (train.isOver(timerMillis)) {
            train.forget();
            return;
        }
        train.remember();
    }

    private KeptAlerts.Turn begin(ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        return alerts.begin(
                context.getCurrentKey().toString(),
                RulesInForce.list(context.getBroadcastState(RulesInForce.RULES)),
                context.timerService(),
                out);
    }

    private static void take(TrainStatus status, KeptAlerts.Turn train) throws Exception {
        FollowedSubject subject = train.subject();
        if (!subject.isNews(status.recordMillis(), status.ordinal())) {
            return;
        }
        train.passUntil(status.recordMillis() - 1);
        subject.newestMillis = status.recordMillis();
        subject.newestOrdinal = status.ordinal();
        subject.corridor = status.corridor();
        subject.forgetMillis = isOver(status) ? status.recordMillis() + FORGET_AFTER_MILLIS : FollowedSubject.NONE;
        for (OfTrain kind : AlertKinds.listOfTrains()) {
            train.take(kind, status.recordMillis(), (rule, memory) -> kind.judge(status, rule, memory));
        }
    }

    private static boolean isOver(TrainStatus status) {
        return switch (status.state()) {
            case ARRIVED, CANCELLED, LOST -> true;
            default -> false;
        };
    }
}
