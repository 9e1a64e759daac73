package io.railpulse.domain.alert;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One subject of one kind as a job would drive it: what is due is done before what comes next. Seconds and milliseconds of a day. */
final class GaugedSubject {
    static final String NAME = "a-run";

    final AlertState state = new AlertState();
    final List<AlertEvent> told = new ArrayList<>();
    private final AlertKind kind;
    private AlertRule rule;

    GaugedSubject(AlertRule rule) {
        this(new Gauge(false), rule);
    }

    GaugedSubject(AlertKind kind, AlertRule rule) {
        this.kind = kind;
        this.rule = rule;
    }

    GaugedSubject at(double second, double value) {
        return take(second, Condition.of(value, millis(second), "here", "it says " + value));
    }

    /** A value of another time. */
    GaugedSubject late(double second, double occurredSecond, double value) {
        return take(second, Condition.of(value, millis(occurredSecond), "here", "it says " + value));
    }

    /** A state since a time. */
    GaugedSubject state(double second, boolean holds, double sinceSecond) {
        return take(second, Condition.ofState(holds, millis(sinceSecond), millis(second), "here", "it does"));
    }

    /** Nobody knows. */
    GaugedSubject unknown(double second) {
        return take(second, Condition.unknown(millis(second), "here", "nobody knows"));
    }

    GaugedSubject take(double second, Condition condition) {
        passBefore(millis(second));
        tell(life().take(condition, millis(second)));
        return this;
    }

    GaugedSubject until(double second) {
        passBefore(millis(second) + 1);
        return this;
    }

    GaugedSubject acknowledge(double second, String alertId) {
        passBefore(millis(second));
        tell(life().acknowledge(new Acknowledgement(NAME, alertId, "dispatcher", millis(second)), millis(second)));
        return this;
    }

    GaugedSubject rule(double second, AlertRule other) {
        passBefore(millis(second));
        rule = other;
        tell(life().pass(millis(second)));
        return this;
    }

    private void passBefore(long millis) {
        while (state.dueMillis != AlertState.NEVER && state.dueMillis < millis) {
            long due = state.dueMillis;
            tell(life().pass(due));
            if (state.dueMillis != AlertState.NEVER && state.dueMillis <= due) {
                throw new IllegalStateException("due at " + due + " for ever");
            }
        }
    }

    private AlertLife life() {
        return new AlertLife(kind, NAME, rule, state);
    }

    private void tell(Optional<AlertEvent> event) {
        event.ifPresent(told::add);
    }

    String openId() {
        return state.alertId;
    }

    /** {@code 60.999 raised warning, ...}. */
    String story() {
        return told.stream().map(GaugedSubject::line).collect(Collectors.joining(", "));
    }

    private static String line(AlertEvent event) {
        return seconds(event.detectedMillis()) + " " + event.change().code() + " "
                + event.severity().code();
    }

    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    static long millis(double second) {
        return Math.round(second * 1000);
    }
}
