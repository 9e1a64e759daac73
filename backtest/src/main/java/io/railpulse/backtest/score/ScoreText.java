package io.railpulse.backtest.score;

import java.util.List;
import java.util.Locale;

/** A score report as a small table for people. */
final class ScoreText {

    private final StringBuilder text = new StringBuilder();

    private ScoreText() {}

    static String of(ScoreReport report) {
        ScoreText text = new ScoreText();
        text.line("%s against the truth: %d of %d runs seen", report.recording(), report.runsFound(), report.runs());
        text.addMoments(report);
        text.addMethods(report);
        text.addBesides(report.besides());
        text.addOrder(report.order());
        if (report.movements() != null) {
            text.addMovements(report.movements());
        }
        if (report.coverage() != null) {
            text.addCoverage(report.coverage());
        }
        text.addList("furthest from the truth", report.worst());
        text.addList("not found, for example", report.missing());
        if (report.faults() != null) {
            text.line("");
            text.text.append(report.faults().toText());
        }
        if (report.alerts() != null) {
            text.line("");
            text.text.append(report.alerts().toText());
        }
        return text.text.toString();
    }

    private void addMoments(ScoreReport report) {
        line("");
        line(
                "%-12s %8s %8s %7s %9s %8s %9s %9s %9s",
                "", "truth", "found", "share", "estimated", "missing", "median s", "p90 s", "mean s");
        addMoment("calls", report.calls());
        addMoment("arrivals", report.arrivals());
        addMoment("departures", report.departures());
    }

    private void addMoment(String name, MomentScore score) {
        Differences differences = score.differences();
        line(
                "%-12s %8d %8d %7s %9d %8d %9s %9s %9s",
                name,
                score.truth(),
                score.found(),
                percent(score.foundShare()),
                score.estimated(),
                score.missing(),
                seconds(differences.medianSeconds()),
                seconds(differences.p90Seconds()),
                seconds(differences.meanSeconds()));
    }

    private void addMethods(ScoreReport report) {
        line("");
        line("%-12s %8s %9s %9s %9s %9s", "by method", "calls", "median s", "p90 s", "max s", "mean s");
        report.byMethod()
                .forEach((method, differences) -> line(
                        "%-12s %8d %9s %9s %9s %9s",
                        method,
                        differences.count(),
                        seconds(differences.medianSeconds()),
                        seconds(differences.p90Seconds()),
                        seconds(differences.maxSeconds()),
                        seconds(differences.meanSeconds())));
    }

    private void addBesides(CallsBesides besides) {
        line("");
        line(
                "besides the truth: %d calls (%s of the truth's), %d of them last stops (%s without);"
                        + " and %d estimates, %d of them last stops; %d stops that no plan knows",
                besides.known(),
                percent(besides.knownShare()),
                besides.knownAtLastStop(),
                percent(besides.knownElsewhereShare()),
                besides.estimated(),
                besides.estimatedAtLastStop(),
                besides.unplanned());
    }

    private void addOrder(OrderScore order) {
        line(
                "order: of %d calls %d before an earlier call, %d negative dwells",
                order.calls(), order.outOfOrder(), order.negativeDwells());
        order.examples().forEach(example -> line("  %s", example));
    }

    private void addMovements(MovementScore movements) {
        line(
                "reported at planned stops: %d, with a time: %d (%s)",
                movements.reported(), movements.timed(), percent(movements.timedShare()));
        movements.examples().forEach(example -> line("  without: %s", example));
    }

    private void addCoverage(CoverageScore coverage) {
        line(
                "covered by fixes or a report: %d calls, found: %d (%s)",
                coverage.covered(), coverage.found(), percent(coverage.foundShare()));
        Differences differences = coverage.byLocomotiveDifferences();
        line(
                "covered by a locomotive's tracker: %d calls, found: %d, median %s s, p90 %s s",
                coverage.byLocomotive(),
                coverage.byLocomotiveFound(),
                seconds(differences.medianSeconds()),
                seconds(differences.p90Seconds()));
    }

    private void addList(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            line("%s:", title);
            entries.forEach(entry -> line("  %s", entry));
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private static String percent(Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static String seconds(Double seconds) {
        return seconds == null ? "-" : String.format(Locale.ROOT, "%.1f", seconds);
    }
}
