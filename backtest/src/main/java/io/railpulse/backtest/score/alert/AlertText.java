package io.railpulse.backtest.score.alert;

import java.util.List;
import java.util.Locale;

/** A report of alerts as a small table for people. */
final class AlertText {
    private static final int MOST_EXAMPLES = 5;

    private final StringBuilder text = new StringBuilder();

    private AlertText() {}

    static String of(AlertReport report) {
        AlertText text = new AlertText();
        text.line(
                "%-28s %9s %8s %6s %8s %7s %6s %9s",
                "alerts of incidents", "incidents", "evident", "found", "recall", "raised", "right", "precision");
        report.incidents().forEach(text::add);
        report.trains().forEach(kind -> text.add(kind.score()));
        for (TrainIncidentScore kind : report.trains()) {
            text.addExamples(kind.score().kind() + ", not found", kind.missed());
            text.addExamples(kind.score().kind() + ", not right", kind.wrong());
        }
        report.delays().forEach(text::add);
        return text.text.toString();
    }

    private void add(IncidentScore score) {
        line(
                "%-28s %9d %8d %6d %8s %7d %6d %9s",
                score.kind(),
                score.incidents(),
                score.evident(),
                score.found(),
                percent(score.recall()),
                score.raised(),
                score.right(),
                percent(score.precision()));
    }

    private void addExamples(String title, List<String> examples) {
        if (examples.isEmpty()) {
            return;
        }
        line("%s: %d, for example", title, examples.size());
        examples.stream().limit(MOST_EXAMPLES).forEach(example -> line("  %s", example));
    }

    private void add(DelayScore score) {
        line(
                "%s: %d came %d min late or more, %d of them alerted until then (%s); %d were alerted in all",
                score.kind(),
                score.late(),
                score.fromMinutes(),
                score.found(),
                score.medianLeadMinutes() == null
                        ? "-"
                        : String.format(Locale.ROOT, "median lead %.1f h", score.medianLeadMinutes() / 60),
                score.alerted());
    }

    private static String percent(Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
