package io.railpulse.pipelines.alert;

import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.alert.kind.AlertKinds;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The reference page of kinds of alerts, made of their register itself. */
final class AlertsPage {
    private static final String HEAD = """
            # Alerts

            This page is made from the register of kinds itself; a test fails when it is out of date.

            Of each kind at most one alert of a subject is open. It is raised, may escalate, be downgraded and acknowledged, and is
            cleared. Severities, the least first: %s.

            | kind | raised when | unit | its own rule: from (back below), for | hold-off | cool-down |
            |---|---|---|---|---|---|
            """;

    private AlertsPage() {}

    static String asMarkdown() {
        String severities = Arrays.stream(Severity.values()).map(Severity::code).collect(Collectors.joining(", "));
        StringBuilder page = new StringBuilder(HEAD.formatted(severities));
        for (AlertKind kind : AlertKinds.listAll()) {
            AlertRule rule = kind.defaultRule();
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            kind.code(),
                            kind.sentence(),
                            kind.unit(),
                            rule.steps().stream()
                                    .map(step -> ladder(kind, step))
                                    .collect(Collectors.joining("; ")),
                            minutes(rule.clearAfterSeconds()),
                            minutes(rule.coolDownSeconds())));
        }
        return page.toString();
    }

    private static String ladder(AlertKind kind, AlertStep step) {
        String severity = step.severity().code();
        return kind.unit().equals("state")
                ? "%s for %s".formatted(severity, minutes(step.forSeconds()))
                : "%s from %s (%s) for %s"
                        .formatted(
                                severity,
                                shortest(step.raiseAt()),
                                shortest(step.clearAt()),
                                minutes(step.forSeconds()));
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : Double.toString(value);
    }

    private static String minutes(long seconds) {
        return seconds % 3600 == 0 && seconds > 0 ? seconds / 3600 + " h" : seconds / 60 + " min";
    }
}
