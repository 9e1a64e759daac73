package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.AlertState;
import io.railpulse.domain.alert.OfCalls;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Reporting;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.SkippedCalls;
import io.railpulse.domain.alert.TrainReporting;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Raises, changes and clears the alerts of trains.
 *
 * <p>Key: train run id. Input: the status of the train and its calls, as tracking tells them, and that somebody has seen an alert;
 * broadcast: the rules. Output: one event per change of an alert, and beside it whether the train
 * reports, each time that this changes. A status or call that is no newer than the newest taken changes nothing, so that
 * a topic may hold it twice; a call of a train of which there is no status yet, or no more, changes nothing either.
 *
 * <p>Remembered: of each kind its {@link AlertState}, the {@link FollowedSubject} ({@link KeptAlerts}), of a train that skipped a call
 * the {@link SkippedCalls}, and what was told of its reporting; all forgotten a day of record time after the train arrived, was cancelled or given up. Rules are remembered
 * until they are withdrawn. Acknowledgements and calls wait for the watermark or for the next status ({@link WaitingInputs}): after a
 * restart they are read before the statuses that raise what they are about, or that tell of the same.
 *
 * <p>A rule applies to a train from its next status or time-out on.
 */
public final class RaiseAlertsFunction
        extends KeyedBroadcastProcessFunction<String, AlertInput, RuleChange, AlertEvent> {
    /** Whether trains report, each time that this changes, for those that watch whole corridors. */
    public static final OutputTag<TrainReporting> REPORTING =
            new OutputTag<>("reporting", TypeInformation.of(TrainReporting.class));

    private static final long serialVersionUID = 1;
    private static final long FORGET_AFTER_MILLIS = 86_400_000;

    private final RecordTimeOptions time;

    private transient WaitingInputs<AlertInput> waiting;
    private transient KeptAlerts alerts;
    private transient ValueState<SkippedCalls> skippedCalls;
    private transient ValueState<TrainReporting> toldReporting;

    public RaiseAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        HeldInputs<AlertInput> held =
                new HeldInputs<>(getRuntimeContext(), "held-alert-inputs", AlertInput.class, AlertInput.IN_ORDER);
        waiting = new WaitingInputs<>(held, time, input -> input.status() != null, AlertInput::recordMillis);
        alerts = new KeptAlerts(getRuntimeContext(), AlertKinds.listOfRuns(), held, time);
        skippedCalls = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("skipped-calls", TypeInformation.of(SkippedCalls.class)));
        toldReporting = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("told-reporting", TypeInformation.of(TrainReporting.class)));
    }

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        RulesInForce.take(change, context.getBroadcastState(RulesInForce.RULES));
    }

    @Override
    public void processElement(AlertInput input, ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        List<AlertInput> due = waiting.come(input, context.timerService());
        if (due.isEmpty()) {
            return;
        }
        KeptAlerts.Turn train = begin(context, out);
        for (AlertInput one : due) {
            take(one, train, context);
        }
        train.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        KeptAlerts.Turn train = begin(context, out);
        for (AlertInput input : waiting.release(timerMillis)) {
            take(input, train, context);
        }
        train.passByTimer(timerMillis);
        if (train.isOver(timerMillis)) {
            train.forget();
            skippedCalls.clear();
            toldReporting.clear();
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

    private void take(AlertInput input, KeptAlerts.Turn train, ReadOnlyContext context) throws Exception {
        if (input.status() != null) {
            take(input.status(), train, context);
        } else if (input.call() != null) {
            take(input.call(), train);
        } else {
            train.acknowledge(input.seen());
        }
    }

    private void take(TrainStatus status, KeptAlerts.Turn train, ReadOnlyContext context) throws Exception {
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
        judgeCalls(skippedCalls.value(), train);
        tellReporting(TrainReporting.of(status), context);
    }

    /** A train that comes to another corridor is due to report on the former no longer. */
    private void tellReporting(TrainReporting now, ReadOnlyContext context) throws Exception {
        TrainReporting told = toldReporting.value();
        boolean isNoNews = told == null ? now.reporting() == Reporting.NOT_DUE : told.saysTheSame(now);
        if (isNoNews) {
            return;
        }
        if (told != null && told.isElsewhere(now)) {
            context.output(REPORTING, now.leaving(told.corridor()));
        }
        if (now.corridor() != null) {
            context.output(REPORTING, now);
        }
        toldReporting.update(now);
    }

    private void take(ObservedCall call, KeptAlerts.Turn train) throws Exception {
        if (train.subject().newestMillis == FollowedSubject.NONE) {
            return;
        }
        SkippedCalls kept = skippedCalls.value();
        SkippedCalls skipped = kept == null ? new SkippedCalls() : kept;
        if (!skipped.take(call) && kept == null) {
            return;
        }
        skippedCalls.update(skipped);
        train.passUntil(call.recordMillis() - 1);
        judgeCalls(skipped, train);
    }

    /** @param skipped null where the train never skipped any */
    private static void judgeCalls(SkippedCalls skipped, KeptAlerts.Turn train) throws Exception {
        if (skipped == null) {
            return;
        }
        boolean isOver = train.subject().isEnding();
        long nowMillis = Math.max(skipped.newestMillis, train.subject().newestMillis);
        for (OfCalls kind : AlertKinds.listOfCalls()) {
            train.take(kind, nowMillis, (rule, memory) -> kind.judge(skipped, isOver, nowMillis));
        }
    }

    private static boolean isOver(TrainStatus status) {
        return switch (status.state()) {
            case ARRIVED, CANCELLED, LOST -> true;
            default -> false;
        };
    }
}
