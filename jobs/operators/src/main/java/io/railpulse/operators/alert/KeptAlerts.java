package io.railpulse.operators.alert;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.AlertLife;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertRules;
import io.railpulse.domain.alert.AlertState;
import io.railpulse.domain.alert.Condition;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.util.Collector;

/**
 * The alerts of one subject, whatever it is: of each kind its {@link AlertState}, and the {@link FollowedSubject}. Key: the subject.
 *
 * <p>Remembered until the operator that owns it {@link Turn#forget}s the subject. There is one timer a subject, for what is next due;
 * what would be due after the end of the input is never done.
 */
final class KeptAlerts {
    private final List<? extends AlertKind> kinds;
    private final HeldInputs<?> held;
    private final RecordTimeOptions time;
    private final MapState<String, AlertState> alerts;
    private final ValueState<FollowedSubject> subjects;

    /**
     * @param kinds of the alerts that a subject may have, in the order in which they are told
     * @param held what waits for the watermark under the same key, and has timers of its own
     */
    KeptAlerts(RuntimeContext context, List<? extends AlertKind> kinds, HeldInputs<?> held, RecordTimeOptions time) {
        this.kinds = kinds;
        this.held = held;
        this.time = time;
        this.alerts = context.getMapState(
                new MapStateDescriptor<>("alerts", Types.STRING, TypeInformation.of(AlertState.class)));
        this.subjects = context.getState(
                new ValueStateDescriptor<>("alerted-subject", TypeInformation.of(FollowedSubject.class)));
    }

    /**
     * Begins a call of the operator for the subject that is the key at hand.
     *
     * @param rules all that are in force
     */
    Turn begin(String subject, List<AlertRule> rules, TimerService timers, Collector<AlertEvent> out) throws Exception {
        FollowedSubject kept = subjects.value();
        return new Turn(subject, kept == null ? new FollowedSubject() : kept, rules, timers, out);
    }

    /** How it stands with the subject in the eyes of one kind; null if nothing is said about it. */
    @FunctionalInterface
    interface Judgement {
        /** @param memory what the kind wanted to be reminded of by its condition before; null if nothing */
        Condition judge(AlertRule rule, Double memory);
    }

    /** One call of the operator: it ends with {@link #remember} or {@link #forget}. */
    final class Turn {
        private final String name;
        private final FollowedSubject subject;
        private final List<AlertRule> rules;
        private final TimerService timers;
        private final Collector<AlertEvent> out;

        private Turn(
                String name,
                FollowedSubject subject,
                List<AlertRule> rules,
                TimerService timers,
                Collector<AlertEvent> out) {
            this.name = name;
            this.subject = subject;
            this.rules = rules;
            this.timers = timers;
            this.out = out;
        }

        /** What is remembered beside the alerts; the operator may change it. */
        FollowedSubject subject() {
            return subject;
        }

        /** Judges one kind anew. What was due before must have been {@link #passUntil passed}. */
        void take(AlertKind kind, long recordMillis, Judgement judgement) throws Exception {
            AlertState kept = alerts.get(kind.code());
            AlertRule rule = ruleOf(kind);
            Condition condition = judgement.judge(rule, kept == null ? null : kept.memory);
            boolean isNothing = condition == null || kept == null && (condition.over() || condition.isUnknown());
            if (isNothing) {
                return;
            }
            AlertState state = kept == null ? new AlertState() : kept;
            new AlertLife(kind, name, rule, state).take(condition, recordMillis).ifPresent(out::collect);
            alerts.put(kind.code(), state);
        }

        void acknowledge(Acknowledgement seen) throws Exception {
            passUntil(seen.atMillis() - 1);
            long nowMillis = Math.max(seen.atMillis(), subject.newestMillis);
            for (AlertKind kind : kinds) {
                AlertState state = alerts.get(kind.code());
                if (state != null && seen.alertId().equals(state.alertId)) {
                    new AlertLife(kind, name, ruleOf(kind), state)
                            .acknowledge(seen, nowMillis)
                            .ifPresent(out::collect);
                    alerts.put(kind.code(), state);
                }
            }
        }

        /** Does all that is due up to a record time, of each kind in its order. */
        void passUntil(long nowMillis) throws Exception {
            for (AlertKind kind : kinds) {
                AlertState state = alerts.get(kind.code());
                boolean changed = false;
                while (state != null && state.dueMillis != AlertState.NEVER && state.dueMillis <= nowMillis) {
                    new AlertLife(kind, name, ruleOf(kind), state)
                            .pass(state.dueMillis)
                            .ifPresent(out::collect);
                    changed = true;
                }
                if (changed) {
                    alerts.put(kind.code(), state);
                }
            }
        }

        /** The same, where a timer says that it is due. */
        void passByTimer(long timerMillis) throws Exception {
            if (timerMillis <= time.horizonMillis()) {
                passUntil(timerMillis);
            }
        }

        /** Clears all that is open, and forgets of each kind what was. */
        void end(String reason, long nowMillis) throws Exception {
            for (AlertKind kind : kinds) {
                take(kind, nowMillis, (rule, memory) -> Condition.over(nowMillis, null, reason));
            }
            alerts.clear();
        }

        /** Whether nothing need be remembered any more at a record time. */
        boolean isOver(long nowMillis) {
            return subject.forgetMillis != FollowedSubject.NONE && subject.forgetMillis <= nowMillis;
        }

        void forget() {
            alerts.clear();
            subjects.clear();
        }

        /** Of a subject there is one timer, for what is next due. One of which there never was any news leaves nothing. */
        void remember() throws Exception {
            if (subject.newestMillis == FollowedSubject.NONE) {
                return;
            }
            long due = findDueMillis();
            long timer = due <= time.horizonMillis() ? due : FollowedSubject.NONE;
            boolean isOther = timer != subject.timerMillis && subject.timerMillis != FollowedSubject.NONE;
            if (isOther && !held.holds(subject.timerMillis)) {
                timers.deleteEventTimeTimer(subject.timerMillis);
            }
            if (timer != FollowedSubject.NONE) {
                timers.registerEventTimeTimer(timer);
            }
            subject.timerMillis = timer;
            subjects.update(subject);
        }

        private long findDueMillis() throws Exception {
            long due = subject.forgetMillis;
            for (AlertState state : alerts.values()) {
                boolean sooner = due == FollowedSubject.NONE || state.dueMillis < due;
                due = state.dueMillis != AlertState.NEVER && sooner ? state.dueMillis : due;
            }
            return due;
        }

        private AlertRule ruleOf(AlertKind kind) {
            return AlertRules.find(kind, subject.corridor, rules);
        }
    }
}
