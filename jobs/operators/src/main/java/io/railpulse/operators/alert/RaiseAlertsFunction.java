package io.railpulse.operators.alert;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.AlertLife;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertRules;
import io.railpulse.domain.alert.AlertState;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Raises, changes and clears the alerts of trains.
 *
 * <p>Key: train run id. Input: the status of the train, as tracking tells it, and that somebody has seen an alert; broadcast: the
 * rules. Output: one event per change of an alert. A status that is no newer than the newest taken changes nothing, so that a topic
 * may hold it twice.
 *
 * <p>Remembered: of each kind its {@link AlertState}, and the {@link FollowedSubject}; both forgotten a day of record time after the train
 * arrived, was cancelled or given up. Rules are remembered until they are withdrawn. Acknowledgements
 * wait for the watermark ({@link HeldInputs}): after a restart they are read before the statuses that raise what they are about.
 * Where inputs are sequenced statuses wait as well, so that all rules that were there at the start apply to the first of them.
 *
 * <p>A rule applies to a train from its next status or time-out on.
 */
public final class RaiseAlertsFunction
        extends KeyedBroadcastProcessFunction<String, AlertInput, RuleChange, AlertEvent> {
    /** The rules in force, by id. */
    public static final MapStateDescriptor<String, AlertRule> RULES =
            new MapStateDescriptor<>("alert-rules", Types.STRING, TypeInformation.of(AlertRule.class));

    private static final long serialVersionUID = 1;
    private static final long FORGET_AFTER_MILLIS = 86_400_000;

    private final RecordTimeOptions time;

    private transient MapState<String, AlertState> alerts;
    private transient ValueState<FollowedSubject> subjects;
    private transient HeldInputs<AlertInput> held;

    public RaiseAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        alerts = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("alerts", Types.STRING, TypeInformation.of(AlertState.class)));
        subjects = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("alerted-subject", TypeInformation.of(FollowedSubject.class)));
        held = new HeldInputs<>(getRuntimeContext(), "held-alert-inputs", AlertInput.class, AlertInput.IN_ORDER);
    }

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        var rules = context.getBroadcastState(RULES);
        if (change.rule() == null) {
            rules.remove(change.ruleId());
        } else if (AlertRules.replaces(change.rule(), rules.get(change.ruleId()))) {
            rules.put(change.ruleId(), change.rule());
        }
    }

    @Override
    public void processElement(AlertInput input, ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        if (time.sequenced() || input.seen() != null) {
            held.hold(input.recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.recordMillis());
            return;
        }
        FollowedSubject subject = followed();
        Step step = new Step(context, subject, out);
        step.take(input.status());
        step.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        FollowedSubject subject = followed();
        Step step = new Step(context, subject, out);
        for (AlertInput input : held.release(timerMillis)) {
            if (input.seen() != null) {
                step.take(input.seen());
            } else {
                step.take(input.status());
            }
        }
        if (timerMillis <= time.horizonMillis()) {
            step.passUntil(timerMillis);
        }
        boolean over = subject.forgetMillis != FollowedSubject.NONE && subject.forgetMillis <= timerMillis;
        if (over) {
            alerts.clear();
            subjects.clear();
            return;
        }
        step.remember();
    }

    private FollowedSubject followed() throws Exception {
        FollowedSubject subject = subjects.value();
        return subject == null ? new FollowedSubject() : subject;
    }

    /** One call of this function, and what it needs at hand. */
    private final class Step {
        private final ReadOnlyContext context;
        private final FollowedSubject subject;
        private final Collector<AlertEvent> out;
        private final List<AlertRule> rules = new ArrayList<>();

        Step(ReadOnlyContext context, FollowedSubject subject, Collector<AlertEvent> out) throws Exception {
            this.context = context;
            this.subject = subject;
            this.out = out;
            ReadOnlyBroadcastState<String, AlertRule> inForce = context.getBroadcastState(RULES);
            for (Map.Entry<String, AlertRule> rule : inForce.immutableEntries()) {
                rules.add(rule.getValue());
            }
        }

        void take(TrainStatus status) throws Exception {
            if (!subject.isNews(status.recordMillis(), status.ordinal())) {
                return;
            }
            passUntil(status.recordMillis() - 1);
            subject.newestMillis = status.recordMillis();
            subject.newestOrdinal = status.ordinal();
            subject.corridor = status.corridor();
            subject.forgetMillis = isOver(status) ? status.recordMillis() + FORGET_AFTER_MILLIS : FollowedSubject.NONE;
            for (OfTrain kind : AlertKinds.listOfTrains()) {
                take(status, kind);
            }
        }

        void take(Acknowledgement seen) throws Exception {
            passUntil(seen.atMillis() - 1);
            long nowMillis = Math.max(seen.atMillis(), subject.newestMillis);
            for (OfTrain kind : AlertKinds.listOfTrains()) {
                AlertState state = alerts.get(kind.code());
                if (state != null && seen.alertId().equals(state.alertId)) {
                    new AlertLife(kind, seen.subject(), ruleOf(kind), state)
                            .acknowledge(seen, nowMillis)
                            .ifPresent(out::collect);
                    alerts.put(kind.code(), state);
                }
            }
        }

        private void take(TrainStatus status, OfTrain kind) throws Exception {
            AlertState kept = alerts.get(kind.code());
            AlertRule rule = ruleOf(kind);
            Condition condition = kind.judge(status, rule, kept == null ? null : kept.memory);
            if (condition == null || condition.over() && kept == null) {
                return;
            }
            AlertState state = kept == null ? new AlertState() : kept;
            new AlertLife(kind, status.trainRunId(), rule, state)
                    .take(condition, status.recordMillis())
                    .ifPresent(out::collect);
            alerts.put(kind.code(), state);
        }

        /** Does all that is due up to a record time, of each kind in its order. */
        void passUntil(long nowMillis) throws Exception {
            for (OfTrain kind : AlertKinds.listOfTrains()) {
                AlertState state = alerts.get(kind.code());
                boolean changed = false;
                while (state != null && state.dueMillis != AlertState.NEVER && state.dueMillis <= nowMillis) {
                    new AlertLife(kind, context.getCurrentKey().toString(), ruleOf(kind), state)
                            .pass(state.dueMillis)
                            .ifPresent(out::collect);
                    changed = true;
                }
                if (changed) {
                    alerts.put(kind.code(), state);
                }
            }
        }

        private AlertRule ruleOf(AlertKind kind) {
            return AlertRules.find(kind, subject.corridor, rules);
        }

        /** Of a subject there is one timer, for what is next due. */
        void remember() throws Exception {
            if (subject.newestMillis == FollowedSubject.NONE) {
                return;
            }
            long due = subject.forgetMillis;
            for (AlertState state : alerts.values()) {
                boolean sooner = due == FollowedSubject.NONE || state.dueMillis < due;
                due = state.dueMillis != AlertState.NEVER && sooner ? state.dueMillis : due;
            }
            // What would be due after the end of the input is never done.
            long timer = due <= time.horizonMillis() ? due : FollowedSubject.NONE;
            boolean isOther = timer != subject.timerMillis && subject.timerMillis != FollowedSubject.NONE;
            if (isOther && !held.holds(subject.timerMillis)) {
                context.timerService().deleteEventTimeTimer(subject.timerMillis);
            }
            if (timer != FollowedSubject.NONE) {
                context.timerService().registerEventTimeTimer(timer);
            }
            subject.timerMillis = timer;
            subjects.update(subject);
        }
    }

    private static boolean isOver(TrainStatus status) {
        return switch (status.state()) {
            case ARRIVED, CANCELLED, LOST -> true;
            default -> false;
        };
    }
}
