package io.railpulse.backtest.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What stands in the columns of a row, from the list of what happened there, by the definitions in their comments. */
final class CheckedFigures {
    private static final long AFFECTED = 15 * 60 + 29;
    private static final long AFFECTED_PASSENGER = 5 * 60 + 29;
    private static final long PUNCTUAL = 1800;

    private final List<Fact> facts;
    private final boolean corridor;
    private final Map<String, Object> columns = new TreeMap<>();

    private CheckedFigures(List<Fact> facts, boolean corridor) {
        this.facts = facts;
        this.corridor = corridor;
    }

    /** Of every column that some table has, by its name; numbers are Long or Double. */
    static Map<String, Object> of(List<Fact> facts, boolean corridor) {
        CheckedFigures figures = new CheckedFigures(facts, corridor);
        figures.load();
        figures.running();
        figures.standing();
        figures.delays();
        figures.arrivals();
        return figures.columns;
    }

    private List<Fact> what(String... names) {
        return facts.stream()
                .filter(fact -> List.of(names).contains(fact.what()))
                .toList();
    }

    private static long sum(List<Fact> some, Function<Fact, Long> number) {
        return some.stream()
                .map(number)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long count(List<Fact> some, Predicate<Fact> which) {
        return some.stream().filter(which).count();
    }

    private void load() {
        List<Fact> loaded = corridor ? what("start") : what("link", "call", "crossing");
        long teuHundredths =
                loaded.stream().mapToLong(fact -> Math.round(fact.teu() * 100)).sum();
        long kilograms = loaded.stream()
                .mapToLong(fact -> Math.round(fact.tonnes() * 1000))
                .sum();
        columns.put(
                "train_count",
                corridor ? what("link").stream().map(Fact::run).distinct().count() : (long) loaded.size());
        columns.put("teu", teuHundredths / 100.0);
        columns.put("gross_tonnes", kilograms / 1000.0);
        columns.put("started_count", (long) what("start").size());
        columns.put("ended_count", (long) what("end").size());
        columns.put("cancelled_count", (long) what("cancelled").size());
        columns.put("estimated_count", count(corridor ? what("link") : loaded, Fact::guessed));
    }

    private void running() {
        List<Fact> links = what("link");
        List<Fact> planned =
                links.stream().filter(fact -> fact.planned() != null).toList();
        long metres = sum(links, Fact::metres);
        long seconds = sum(links, Fact::seconds);
        columns.put("train_km", metres / 1000.0);
        columns.put("tonne_km", sum(links, fact -> Math.round(fact.tonnes() * 1000) * fact.metres()) / 1_000_000.0);
        columns.put("traversal_count", (long) links.size());
        columns.put("mean_speed_kmh", seconds == 0 ? null : Double.valueOf(metres * 3.6 / seconds));
        List<Long> speeds = sorted(links.stream()
                .filter(fact -> fact.seconds() > 0)
                .map(fact -> fact.metres() * 36 / fact.seconds())
                .toList());
        for (int percent : new int[] {10, 50, 90}) {
            Long speed = rank(speeds, percent);
            columns.put("p" + percent + "_speed_kmh", speed == null ? null : Double.valueOf(speed / 10.0));
        }
        columns.put("running_seconds", seconds);
        columns.put("planned_traversal_count", (long) planned.size());
        columns.put("planned_running_seconds", sum(planned, Fact::planned));
        columns.put("running_against_plan_seconds", sum(planned, Fact::seconds));
        headways(sorted(
                links.stream().map(fact -> Math.floorDiv(fact.at(), 1000L)).toList()));
    }

    private void headways(List<Long> times) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i) - times.get(i - 1));
        }
        List<Long> inOrder = sorted(gaps);
        long sum = gaps.stream().mapToLong(Long::longValue).sum();
        columns.put("headway_count", (long) gaps.size());
        columns.put("mean_headway_seconds", gaps.isEmpty() ? null : Double.valueOf((double) sum / gaps.size()));
        columns.put("least_headway_seconds", gaps.isEmpty() ? null : inOrder.get(0));
        columns.put("p50_headway_seconds", rank(inOrder, 50));
    }

    private void standing() {
        List<Fact> stands = facts.stream()
                .filter(fact ->
                        fact.what().equals("dwell") || !corridor && fact.what().equals("crossing"))
                .filter(fact -> fact.seconds() != null)
                .toList();
        List<Long> dwells = sorted(stands.stream().map(Fact::seconds).toList());
        List<Fact> planned =
                stands.stream().filter(fact -> fact.planned() != null).toList();
        columns.put("dwell_count", (long) dwells.size());
        columns.put("dwell_seconds", sum(stands, Fact::seconds));
        columns.put("p50_dwell_seconds", rank(dwells, 50));
        columns.put("p90_dwell_seconds", rank(dwells, 90));
        columns.put("planned_dwell_count", (long) planned.size());
        columns.put("planned_dwell_seconds", sum(planned, Fact::planned));
        columns.put("dwell_against_plan_seconds", sum(planned, Fact::seconds));
        List<Long> atBorders = sorted(what("crossing").stream()
                .map(Fact::seconds)
                .filter(Objects::nonNull)
                .toList());
        columns.put("border_dwell_count", (long) atBorders.size());
        columns.put("p50_border_dwell_seconds", rank(atBorders, 50));
        columns.put("p90_border_dwell_seconds", rank(atBorders, 90));
    }

    private void delays() {
        List<Fact> compared = (corridor ? what("link", "dwell") : what("link", "dwell", "crossing"))
                .stream().filter(fact -> fact.grown() != null).toList();
        long change = sum(compared, Fact::grown);
        columns.put("compared_count", (long) compared.size());
        columns.put("delay_change_seconds", change);
        columns.put(
                "mean_delay_change_seconds",
                compared.isEmpty() ? null : Double.valueOf((double) change / compared.size()));
        columns.put("lost_seconds", sum(compared, fact -> Math.max(0, fact.grown())));
    }

    private void arrivals() {
        List<Fact> arrivals = (corridor ? what("end") : what("call"))
                .stream().filter(fact -> fact.late() != null).toList();
        long late = sum(arrivals, Fact::late);
        columns.put("arrival_count", (long) arrivals.size());
        columns.put("arrival_delay_seconds", late);
        columns.put(
                "mean_arrival_delay_seconds",
                arrivals.isEmpty() ? null : Double.valueOf((double) late / arrivals.size()));
        columns.put(
                "affected_count",
                count(arrivals, fact -> fact.late() >= (fact.passenger() ? AFFECTED_PASSENGER : AFFECTED)));
        columns.put("punctual_count", count(arrivals, fact -> fact.late() <= PUNCTUAL));
    }

    private static List<Long> sorted(List<Long> numbers) {
        return numbers.stream().sorted().toList();
    }

    /** Nearest rank. */
    private static Long rank(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
