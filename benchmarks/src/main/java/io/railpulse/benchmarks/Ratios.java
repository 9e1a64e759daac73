package io.railpulse.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of what is asked of the figures. */
final class Ratios {
    private static final double NOTHING_WANTED = Double.NaN;

    private static final List<Ratio> ALL = List.of(
            new Ratio(
                    "a fix on 10,000 km against 50 km, trains together",
                    "FixBenchmark.take line=LONG spread=TOGETHER",
                    "FixBenchmark.take line=SHORT spread=TOGETHER",
                    1.5),
            new Ratio(
                    "a fix on 10,000 km against 50 km, trains apart",
                    "FixBenchmark.take line=LONG spread=APART",
                    "FixBenchmark.take line=SHORT spread=APART",
                    1.5),
            new Ratio(
                    "a fix and its progress on 10,000 km against 50 km, trains together",
                    "FixBenchmark.takeAndTell line=LONG spread=TOGETHER",
                    "FixBenchmark.takeAndTell line=SHORT spread=TOGETHER",
                    1.5),
            new Ratio(
                    "a fix and its progress on 10,000 km against 50 km, trains apart",
                    "FixBenchmark.takeAndTell line=LONG spread=APART",
                    "FixBenchmark.takeAndTell line=SHORT spread=APART",
                    1.5),
            new Ratio(
                    "finding a place on 10,000 km against 50 km, points together",
                    "PlaceBenchmark.find line=LONG spread=TOGETHER",
                    "PlaceBenchmark.find line=SHORT spread=TOGETHER",
                    NOTHING_WANTED),
            new Ratio(
                    "finding a place on 10,000 km against 50 km, points apart",
                    "PlaceBenchmark.find line=LONG spread=APART",
                    "PlaceBenchmark.find line=SHORT spread=APART",
                    NOTHING_WANTED),
            new Ratio(
                    "a fix on a line with a point every 20 m against every 500 m",
                    "FixBenchmark.take line=SURVEYED spread=TOGETHER",
                    "FixBenchmark.take line=SHORT spread=TOGETHER",
                    2),
            new Ratio(
                    "finding a place on a line with a point every 20 m against every 500 m",
                    "PlaceBenchmark.find line=SURVEYED spread=TOGETHER",
                    "PlaceBenchmark.find line=SHORT spread=TOGETHER",
                    NOTHING_WANTED),
            new Ratio(
                    "making a line of 500,000 points ready against one of 50,000",
                    "RouteLineBenchmark.build points=500000",
                    "RouteLineBenchmark.build points=50000",
                    15),
            new Ratio(
                    "a forecast of 80 calls that moved against one of 10",
                    "ForecastBenchmark.publishMoved calls=80",
                    "ForecastBenchmark.publishMoved calls=10",
                    NOTHING_WANTED),
            new Ratio(
                    "a forecast of 80 calls that stayed against one of 10",
                    "ForecastBenchmark.publishUnmoved calls=80",
                    "ForecastBenchmark.publishUnmoved calls=10",
                    NOTHING_WANTED),
            new Ratio(
                    "reading a fix against writing it",
                    "FixRecordBenchmark.read",
                    "FixRecordBenchmark.write",
                    NOTHING_WANTED),
            new Ratio(
                    "a simulated telegram with all faults against a clean one",
                    "TelegramBenchmark.next faults=ALL",
                    "TelegramBenchmark.next faults=NONE",
                    NOTHING_WANTED),
            new Ratio(
                    "a place on the longest simulated trip against the shortest",
                    "TripBenchmark.pointAt trip=LONGEST",
                    "TripBenchmark.pointAt trip=SHORTEST",
                    NOTHING_WANTED));

    private Ratios() {}

    static List<Ratio> all() {
        return ALL;
    }

    /** A line for each ratio whose steps were both measured, for people. */
    static String table(Figures figures) {
        return String.format(Locale.ROOT, "%-70s %8s %8s %10s%n", "ratio", "is", "+-", "at most")
                + ALL.stream()
                        .map(ratio -> ratio.findLine(figures))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining());
    }
}
