package io.railpulse.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * The figures of one run of the benchmarks, in the order in which they were measured.
 *
 * @param figures each with a name of its own
 */
record Figures(List<Figure> figures) {

    static Figures of(Collection<RunResult> results) {
        return new Figures(results.stream().map(Figures::figureOf).toList());
    }

    private static Figure figureOf(RunResult measured) {
        Statistics iterations = measured.getPrimaryResult().getStatistics();
        return new Figure(
                nameOf(measured.getParams()),
                iterations.getPercentile(50),
                (iterations.getPercentile(75) - iterations.getPercentile(25)) / 2);
    }

    private static String nameOf(BenchmarkParams params) {
        String[] path = params.getBenchmark().split("\\.");
        String name = path[path.length - 2] + "." + path[path.length - 1];
        return name
                + params.getParamsKeys().stream()
                        .map(key -> " " + key + "=" + params.getParam(key))
                        .collect(Collectors.joining());
    }

    Optional<Figure> find(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** A line a figure, for people. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-60s %12s %10s %14s%n", "step", "ns", "+-", "a second"));
        for (Figure figure : figures) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-60s %,12.1f %,10.1f %,14.0f%n",
                    figure.name(),
                    figure.nanos(),
                    figure.spreadNanos(),
                    figure.perSecond()));
        }
        return table.toString();
    }
}
