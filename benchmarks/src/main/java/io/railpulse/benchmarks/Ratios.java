package io.railpulse.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of what is asked of the figures. */
final class Ratios {
    private static final double NOTHING_WANTED = Double.NaN;

    private static final List<Ratio> ALL = List.of(
            ofLongLine("a fix", "FixBenchmark.take devices=1", "trains together", "TOGETHER"),
            ofLongLine("a fix", "FixBenchmark.take devices=1", "trains apart", "APART"),
            ofLongLine("a fix of several devices", "FixBenchmark.take devices=8", "trains together", "TOGETHER"),
            ofLongLine("a fix of several devices", "FixBenchmark.take devices=8", "trains apart", "APART"),
            ofLongLine("a fix and its progress", "FixBenchmark.takeAndTell devices=1", "trains together", "TOGETHER"),
            ofLongLine("a fix and its progress", "FixBenchmark.takeAndTell devices=1", "trains apart", "APART"),
            ofLongLine(
                    "the same of several devices", "FixBenchmark.takeAndTell devices=8", "trains together", "TOGETHER"),
            ofLongLine("the same of several devices", "FixBenchmark.takeAndTell devices=8", "trains apart", "APART"),
            new Ratio(
                    "a fix of one of eight devices against one of a single device",
                    "FixBenchmark.takeAndTell devices=8 line=SHORT spread=TOGETHER",
                    "FixBenchmark.takeAndTell devices=1 line=SHORT spread=TOGETHER",
                    NOTHING_WANTED),
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
                    "FixBenchmark.take devices=1 line=SURVEYED spread=TOGETHER",
                    "FixBenchmark.take devices=1 line=SHORT spread=TOGETHER",
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
                    "a movement tracked and forecast by the plan against one that is only tracked",
                    "MovementBenchmark.goBy forecasting=BY_PLAN",
                    "MovementBenchmark.goBy forecasting=NONE",
                    NOTHING_WANTED),
            new Ratio(
                    "a movement learned from and forecast by it against one by the plan",
                    "MovementBenchmark.goBy forecasting=BY_LEARNING",
                    "MovementBenchmark.goBy forecasting=BY_PLAN",
                    NOTHING_WANTED),
            new Ratio(
                    "a movement learned from and forecast by it against one only tracked",
                    "MovementBenchmark.goBy forecasting=BY_LEARNING",
                    "MovementBenchmark.goBy forecasting=NONE",
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

    private static Ratio ofLongLine(String what, String step, String where, String spread) {
        return new Ratio(
                what + " on 10,000 km against 50 km, " + where,
                step + " line=LONG spread=" + spread,
                step + " line=SHORT spread=" + spread,
                1.5);
    }

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
