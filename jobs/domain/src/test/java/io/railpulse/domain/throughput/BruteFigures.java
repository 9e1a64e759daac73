package io.railpulse.domain.throughput;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The figures of what happened, each by its definition. */
final class BruteFigures {
    private final ThroughputOptions options;

    BruteFigures(ThroughputOptions options) {
        this.options = options;
    }

    String of(List<Fact> facts, boolean ofCorridor) {
        List<Fact> links = only(facts, "link");
        List<Fact> trains = ofCorridor ? List.of() : only(facts, "link", "call", "crossing");
        List<Fact> carriers = ofCorridor ? only(facts, "start") : trains;
        List<Fact> stands = ofCorridor ? only(facts, "dwell") : only(facts, "dwell", "crossing");
        List<Fact> borders = ofCorridor ? only(facts, "crossing") : List.of();
        List<Fact> arrivals = (ofCorridor ? only(facts, "end") : only(facts, "call"))
                .stream().filter(fact -> fact.delay() != null).toList();
        List<Fact> compared = where(
                facts,
                fact -> fact.change() != null && (!ofCorridor || !fact.what().equals("crossing")));
        long running = links.stream().map(Fact::run).distinct().count();
        long guesses = ofCorridor
                ? where(links, Fact::guess).size()
                : where(only(facts, "link", "call", "crossing"), Fact::guess).size();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("trains", ofCorridor ? running : trains.size());
        told.put("teu", sum(carriers, fact -> Math.round(fact.teu() * 100)));
        told.put("kg", sum(carriers, fact -> Math.round(fact.tonnes() * 1000)));
        told.put("metres", sum(links, Fact::metres));
        told.put("kgm", sum(links, fact -> Math.round(fact.tonnes() * 1000) * fact.metres()));
        told.put("guesses", guesses);
        List<Fact> planned = where(links, fact -> fact.planned() != null);
        List<Long> speeds = where(links, fact -> fact.seconds() > 0).stream()
                .map(fact -> fact.metres() * 36 / fact.seconds())
                .toList();
        told.put("traversals", links.size());
        told.put("running", sum(links, Fact::seconds));
        told.put("planned", planned.size() + "/" + sum(planned, Fact::planned) + "/" + sum(planned, Fact::seconds));
        told.put("speeds", rank(speeds, 10) + "/" + rank(speeds, 50) + "/" + rank(speeds, 90));
        told.put("headway", ofCorridor ? "0/0/null/null" : headway(links));
        told.put("dwell", dwells(stands));
        List<Fact> plannedStands = where(stands, fact -> fact.planned() != null);
        told.put(
                "dwellPlan",
                plannedStands.size() + "/" + sum(plannedStands, Fact::planned) + "/"
                        + sum(plannedStands, Fact::seconds));
        told.put("borders", dwells(borders));
        told.put(
                "change",
                compared.size() + "/" + sum(compared, Fact::change) + "/"
                        + sum(compared, fact -> Math.max(0, fact.change())));
        Predicate<Fact> affected = fact -> fact.delay()
                >= (fact.passenger() ? options.affectedPassenger() : options.affectedFreight()).getSeconds();
        told.put(
                "punctuality",
                arrivals.size() + "/" + sum(arrivals, Fact::delay) + "/"
                        + where(arrivals, affected).size() + "/"
                        + where(
                                        arrivals,
                                        fact -> Duration.ofSeconds(fact.delay()).compareTo(options.punctualWithin())
                                                <= 0)
                                .size());
        told.put(
                "runs",
                only(facts, "start").size() + "/" + only(facts, "end").size() + "/"
                        + only(facts, "cancelled").size());
        return told.toString();
    }

    private static String headway(List<Fact> links) {
        List<Long> times = links.stream()
                .map(fact -> Math.floorDiv(fact.at(), 1000L))
                .sorted()
                .toList();
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i) - times.get(i - 1));
        }
        Long least = gaps.stream().min(Comparator.naturalOrder()).orElse(null);
        return gaps.size() + "/" + gaps.stream().mapToLong(each -> each).sum() + "/" + least + "/" + rank(gaps, 50);
    }

    private static String dwells(List<Fact> stands) {
        List<Long> seconds = stands.stream()
                .filter(fact -> fact.seconds() != null)
                .map(Fact::seconds)
                .toList();
        return seconds.size() + "/" + seconds.stream().mapToLong(each -> each).sum() + "/" + rank(seconds, 50) + "/"
                + rank(seconds, 90);
    }

    /** The smallest value that so many percent do not exceed. */
    private static Long rank(List<Long> values, int percent) {
        return values.stream()
                .filter(value ->
                        100 * values.stream().filter(other -> other <= value).count() >= (long) percent * values.size())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Fact> only(List<Fact> facts, String... what) {
        return where(facts, fact -> List.of(what).contains(fact.what()));
    }

    private static List<Fact> where(List<Fact> facts, Predicate<Fact> holds) {
        return facts.stream().filter(holds).toList();
    }

    private static long sum(List<Fact> facts, ToLongFunction<Fact> number) {
        return facts.stream().mapToLong(number).sum();
    }

    /** Figures as this tells them. */
    static String print(Figures of) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("trains", of.volume().trains());
        told.put("teu", of.volume().teuHundredths());
        told.put("kg", of.volume().kilograms());
        told.put("metres", of.volume().metres());
        told.put("kgm", of.volume().kilogramMetres());
        told.put("guesses", of.volume().estimated());
        told.put("traversals", of.running().traversals());
        told.put("running", of.running().seconds());
        told.put(
                "planned",
                of.running().plannedTraversals() + "/" + of.running().plannedSeconds() + "/"
                        + of.running().againstPlanSeconds());
        told.put(
                "speeds",
                of.running().p10Speed() + "/" + of.running().p50Speed() + "/"
                        + of.running().p90Speed());
        Headway headway = of.headway();
        told.put(
                "headway",
                headway.gaps() + "/" + headway.seconds() + "/" + headway.leastSeconds() + "/" + headway.p50Seconds());
        told.put("dwell", print(of.standing()));
        told.put(
                "dwellPlan",
                of.planned().dwells() + "/" + of.planned().plannedSeconds() + "/"
                        + of.planned().seconds());
        told.put("borders", print(of.borders()));
        told.put(
                "change",
                of.delays().compared() + "/" + of.delays().changeSeconds() + "/"
                        + of.delays().lostSeconds());
        Punctuality punctuality = of.punctuality();
        told.put(
                "punctuality",
                punctuality.arrivals() + "/" + punctuality.delaySeconds() + "/" + punctuality.affected() + "/"
                        + punctuality.punctual());
        told.put(
                "runs",
                of.runs().started() + "/" + of.runs().ended() + "/" + of.runs().cancelled());
        return told.toString();
    }

    private static String print(Standing of) {
        return of.dwells() + "/" + of.seconds() + "/" + of.p50Seconds() + "/" + of.p90Seconds();
    }
}
