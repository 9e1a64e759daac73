package io.railpulse.cli;

import io.railpulse.simulator.fault.FaultCount;
import io.railpulse.simulator.output.SimulationSummary;
import java.util.Locale;

/** What a simulation came to, as a small table for people. */
final class SimulationText {
    private final StringBuilder text = new StringBuilder();

    private SimulationText() {}

    static String of(SimulationSummary summary, double seconds) {
        SimulationText text = new SimulationText();
        text.line(
                "%,d train runs, %,d records%s in %.1f s",
                summary.runs(),
                summary.totalRecords(),
                summary.bytes().isEmpty() ? "" : ", " + size(summary.totalBytes()),
                seconds);
        summary.records().forEach((table, records) -> {
            Long bytes = summary.bytes().get(table);
            text.line("  %-22s %,13d records %10s", table, records, bytes == null ? "" : size(bytes));
        });
        if (!summary.faults().isEmpty()) {
            text.line("faults");
            summary.faults().forEach(text::addFault);
        }
        return text.text.toString();
    }

    private void addFault(FaultCount fault) {
        line(
                "  %-18s %-10s %,11d records  %s",
                fault.fault(),
                fault.input().code(),
                fault.records(),
                fault.accountedAs() == null ? "" : "accounted as " + fault.accountedAs());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
