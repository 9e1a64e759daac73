package io.railpulse.backtest.evaluate;

import java.util.List;
import java.util.Locale;

/** A report as tables of text. */
final class EvaluationText {
    private static final String HEADER = "%-8s %8s | %8s %8s %8s %8s | %6s %6s | %8s %8s %8s | %6s %8s | %6s%n";

    private final StringBuilder text = new StringBuilder();

    private EvaluationText() {}

    static String of(EvaluationReport report) {
        EvaluationText text = new EvaluationText();
        text.add(
                "%n%s%s: %,d moments of %,d runs. Errors in minutes. A ratio is the mean error over that of the linear"
                        + " shift in the cases%nthat both have; what is missed is in no other figure.%n",
                report.recording(),
                report.scoreFrom() == null ? "" : " from " + report.scoreFrom(),
                report.moments(),
                report.runs());
        text.table("All calls", report.leads());
        text.add(
                "Mean ratio over leads from 5 to 120 min: ours %s, historical median %s%n",
                number(report.meanOursToLinear(), 3), number(report.meanHistoricalToLinear(), 3));
        text.table("Last call of the run", report.destinationLeads());
        text.row("5-120 min", report.destinations());
        text.benchmark("Passenger", report.passenger());
        text.benchmark("Freight", report.freight());
        return text.text.toString();
    }

    private void table(String title, List<LeadFigures> leads) {
        add("%n%s%n", title);
        add(HEADER, "", "", "mean", "error", "of", "", "ratio", "", "ours", "", "", "80 %", "interval", "");
        add(
                HEADER, "lead", "cases", "plan", "linear", "histor.", "ours", "hist.", "ours", "median", "p90", "bias",
                "holds", "width", "missed");
        leads.forEach(lead -> row(leadName(lead.leadMinutes()), lead.figures()));
    }

    private void row(String name, CaseFigures figures) {
        add(
                HEADER,
                name,
                String.format(Locale.ROOT, "%,d", figures.cases()),
                number(figures.timetable().maeMinutes(), 2),
                number(figures.linear().maeMinutes(), 2),
                number(figures.historical().maeMinutes(), 2),
                number(figures.ours().maeMinutes(), 2),
                number(figures.historicalToLinear(), 3),
                number(figures.oursToLinear(), 3),
                number(figures.ours().medianMinutes(), 2),
                number(figures.ours().p90Minutes(), 2),
                number(figures.ours().biasMinutes(), 2),
                percent(figures.intervals().coveredShare()),
                number(figures.intervals().meanWidthMinutes(), 2),
                percent(figures.missedShare()));
    }

    private void benchmark(String trains, BenchmarkFigures figures) {
        if (figures.ours() == null) {
            return;
        }
        String row = "%-10s %10s | %8s %8s %8s %8s%n";
        add("%n%s trains: share of forecasts within tolerance, by time to the moment; a missed one is not%n", trains);
        add(row, "", "samples", "plan", "linear", "histor.", "ours");
        for (BinFigures bin : figures.bins()) {
            add(
                    row,
                    bin.name(),
                    String.format(Locale.ROOT, "%,d", bin.samples()),
                    percent(bin.timetable()),
                    percent(bin.linear()),
                    percent(bin.historical()),
                    percent(bin.ours()));
        }
        add(
                row,
                "score",
                "",
                percent(figures.timetable()),
                percent(figures.linear()),
                percent(figures.historical()),
                percent(figures.ours()));
    }

    private static String leadName(int minutes) {
        if (minutes < 240) {
            return minutes + " min";
        }
        return minutes < 1440 ? minutes / 60 + " h" : minutes / 1440 + " d";
    }

    private static String number(Double value, int digits) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String percent(Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
