package io.railpulse.domain.alert;

import static io.railpulse.domain.alert.AlertState.NEVER;

import java.util.Optional;

/**
 * The life of alerts of one kind at one subject: there is at most one open, every one that is raised is cleared or open, and
 * each change is told once. Asks nothing but its state, its rule and what it is given.
 *
 * <p>Whoever calls it brings inputs in order, and before each {@link #pass}es what was due before it: {@link AlertState#dueMillis}.
 */
public final class AlertLife {
    private final AlertKind kind;
    private final String subject;
    private final AlertRule rule;
    private final AlertState state;
    private final Ladder ladder;

    /**
     * @param rule in force
     * @param state is changed by what is taken
     */
    public AlertLife(AlertKind kind, String subject, AlertRule rule, AlertState state) {
        this.kind = kind;
        this.subject = subject;
        this.rule = rule;
        this.state = state;
        this.ladder = new Ladder(rule, state, kind.isBadWhenLow());
    }

    /** Takes what is known now. */
    public Optional<AlertEvent> take(Condition condition, long nowMillis) {
        if (condition.over()) {
            return end(condition, nowMillis);
        }
        long former = state.heard ? state.occurredMillis : NEVER;
        state.keep(condition);
        ladder.take(former, nowMillis);
        return look(condition.occurredMillis(), nowMillis);
    }

    private Optional<AlertEvent> end(Condition condition, long nowMillis) {
        state.occurredMillis = condition.occurredMillis();
        state.place = condition.place();
        state.reason = condition.reason();
        state.confidence = null;
        state.heard = false;
        state.memory = null;
        ladder.leave();
        return look(condition.occurredMillis(), nowMillis);
    }

    /** Does what is due by time alone. */
    public Optional<AlertEvent> pass(long nowMillis) {
        return look(nowMillis, nowMillis);
    }

    /**
     * Takes note that somebody has seen it; nothing comes of it where that alert is not open, was seen already, or has become
     * worse since it was seen.
     */
    public Optional<AlertEvent> acknowledge(Acknowledgement seen, long nowMillis) {
        boolean isOfOpen = state.isOpen() && state.alertId.equals(seen.alertId());
        if (!isOfOpen || state.by != null || seen.atMillis() < state.escalatedMillis) {
            return Optional.empty();
        }
        state.by = seen.by();
        return Optional.of(tell(AlertChange.ACKNOWLEDGED, state.severity, seen.atMillis(), nowMillis));
    }

    private Optional<AlertEvent> look(long occurredMillis, long nowMillis) {
        ladder.pass(nowMillis);
        Optional<AlertEvent> event = change(ladder.worst(), occurredMillis, nowMillis);
        state.dueMillis = ladder.dueMillis(nowMillis);
        return event;
    }

    private Optional<AlertEvent> change(Severity now, long occurredMillis, long nowMillis) {
        if (now == state.severity) {
            return Optional.empty();
        }
        if (!state.isOpen()) {
            open(nowMillis);
            return Optional.of(tell(AlertChange.RAISED, now, occurredMillis, nowMillis));
        }
        if (now == null) {
            AlertEvent cleared = tell(AlertChange.CLEARED, null, occurredMillis, nowMillis);
            close(nowMillis);
            return Optional.of(cleared);
        }
        if (now.compareTo(state.severity) < 0) {
            return Optional.of(tell(AlertChange.DOWNGRADED, now, occurredMillis, nowMillis));
        }
        state.by = null;
        state.escalatedMillis = nowMillis;
        return Optional.of(tell(AlertChange.ESCALATED, now, occurredMillis, nowMillis));
    }

    /** An episode begins after the end of the one before, so that no two have the same id. */
    private void open(long nowMillis) {
        long start = ladder.startMillis();
        state.startMillis = state.clearedMillis == NEVER ? start : Math.max(start, state.clearedMillis + 1);
        state.alertId = AlertId.of(kind.code(), subject, state.startMillis);
        state.raisedMillis = nowMillis;
        state.sequence = 0;
        state.toldValue = null;
        state.escalatedMillis = NEVER;
    }

    private void close(long nowMillis) {
        state.clearedMillis = nowMillis;
        state.alertId = null;
        state.severity = null;
        state.toldValue = null;
        state.by = null;
    }

    private AlertEvent tell(AlertChange change, Severity now, long occurredMillis, long nowMillis) {
        Severity former = state.severity;
        Double formerValue = state.toldValue;
        Double value = state.heard && !Double.isNaN(state.value) ? Double.valueOf(state.value) : null;
        state.sequence++;
        state.severity = now;
        state.toldValue = value;
        return new AlertEvent(
                state.alertId,
                state.sequence,
                subject,
                kind.code(),
                change,
                standingAfter(change),
                now == null ? former : now,
                former,
                value,
                formerValue,
                kind.unit(),
                state.place,
                state.confidence,
                rule.steps().isEmpty() ? "its rule was switched off" : state.reason,
                occurredMillis,
                nowMillis,
                state.startMillis,
                state.raisedMillis,
                change == AlertChange.CLEARED ? Long.valueOf(nowMillis) : null,
                rule.ruleId(),
                rule.version(),
                state.by);
    }

    private AlertStanding standingAfter(AlertChange change) {
        if (change == AlertChange.CLEARED) {
            return AlertStanding.CLEARED;
        }
        return state.by == null ? AlertStanding.ACTIVE : AlertStanding.ACKNOWLEDGED;
    }
}
