package io.railpulse.proof.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** How far forecasts are off, by lead, in minutes. */
final class ErrorTable {
    private static final double MINUTE = 60_000;

    private final SortedMap<Integer, List<Forecast>> byLead = new TreeMap<>();

    void add(Forecast forecast) {
        byLead.computeIfAbsent(forecast.of().leadMinutes(), lead -> new ArrayList<>())
                .add(forecast);
    }

    /** The mean of what the forecasts of a lead are off, minutes. */
    double meanMinutes(int lead, ToLongFunction<Forecast> foretold) {
        return mean(errors(byLead.get(lead), foretold));
    }

    /**
     * A line a lead: the mean error of each, the share of the linear shift's error that the oracle is spared, how often the
     * train came within the oracle's interval, and medians and ninetieth percentiles of errors.
     */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%9s %7s %9s %9s %9s %6s %8s | %8s %8s | %8s %8s%n",
                "lead min",
                "n",
                "oracle",
                "linear",
                "timetable",
                "gap",
                "p10-p90",
                "oracle50",
                "oracle90",
                "linear50",
                "linear90"));
        byLead.forEach((lead, forecasts) -> text.append(line(lead, forecasts)));
        return text.toString();
    }

    private static String line(int lead, List<Forecast> forecasts) {
        double[] oracle = errors(forecasts, Forecast::oracleMillis);
        double[] linear = errors(forecasts, Forecast::linearMillis);
        double[] timetable = errors(forecasts, Forecast::plannedMillis);
        return String.format(
                Locale.ROOT,
                "%9d %7d %9.2f %9.2f %9.2f %5.1f%% %7.1f%% | %8.2f %8.2f | %8.2f %8.2f%n",
                lead,
                forecasts.size(),
                mean(oracle),
                mean(linear),
                mean(timetable),
                100 * (1 - mean(oracle) / mean(linear)),
                100.0 * forecasts.stream().filter(Forecast::isWithin).count() / forecasts.size(),
                quantile(oracle, 0.5),
                quantile(oracle, 0.9),
                quantile(linear, 0.5),
                quantile(linear, 0.9));
    }

    private static double[] errors(List<Forecast> forecasts, ToLongFunction<Forecast> foretold) {
        return forecasts.stream()
                .mapToDouble(forecast ->
                        Math.abs(foretold.applyAsLong(forecast) - forecast.of().actualMillis()) / MINUTE)
                .sorted()
                .toArray();
    }

    private static double mean(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            sum += error;
        }
        return sum / errors.length;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
