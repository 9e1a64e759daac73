package io.railpulse.domain.throughput;

import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.throughput.ThroughputInMemory.Input;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Reckons each row anew from lists of calls, without panes, deltas or any of the classes that are tested: what was known of each
 * run at each slot, what of it happened in a window, and its figures by their definitions. Slow, and simple.
 */
final class BruteForce {
    private static final long HOUR = 3_600_000;

    private final ThroughputOptions options;
    private final long every;
    private final long bound;
    private final long until;
    /** By run, by the slot from which it holds, what the run did. */
    private final Map<String, TreeMap<Long, List<Fact>>> known = new TreeMap<>();

    BruteForce(List<Input> inputs, ThroughputOptions options, long untilMillis) {
        this.options = options;
        this.every = options.tellEvery().toMillis();
        this.bound = options.finalAfter().toMillis();
        this.until = untilMillis;
        Map<String, List<Input>> byRun = inputs.stream().collect(Collectors.groupingBy(Input::trainRunId));
        byRun.forEach((run, all) -> {
            TreeMap<Long, List<Fact>> versions = new TreeMap<>();
            for (Input input : all) {
                long slot = slot(input.recordMillis());
                if (slot <= until) {
                    versions.put(slot, factsOf(all, slot));
                }
            }
            known.put(run, versions);
        });
    }

    private long slot(long recordMillis) {
        long past = Math.floorMod(recordMillis, every);
        return past == 0 ? recordMillis : recordMillis - past + every;
    }

    /** Something that a run did; numbers are null where they make no sense. */
    record Fact(
            String what,
            String run,
            String place,
            String corridor,
            long at,
            double teu,
            double tonnes,
            Long metres,
            Long seconds,
            Long planned,
            Long delay,
            Long change,
            boolean passenger,
            boolean guess,
            Long arrived,
            Long ready,
            Long departed) {}

    // --- what is known of a run -------------------------------------------------------------------------------------

    private record Stop(int index, PlannedCall planned, ObservedCall seen) {
        Long arrival() {
            return seen == null ? null : seen.arrivalMillis();
        }

        Long departure() {
            return seen == null ? null : seen.departureMillis();
        }
    }

    private List<Fact> factsOf(List<Input> all, long slot) {
        TrainRun plan = null;
        long planAt = Long.MIN_VALUE;
        TrainStatus status = null;
        Map<Integer, ObservedCall> newest = new HashMap<>();
        Comparator<ObservedCall> byVersion =
                Comparator.comparing(ObservedCall::recordMillis).thenComparing(ObservedCall::ordinal);
        for (Input input : all) {
            if (slot(input.recordMillis()) > slot) {
                continue;
            }
            if (input.plan() != null && input.recordMillis() >= planAt) {
                plan = input.plan();
                planAt = input.recordMillis();
            }
            if (input.status() != null
                    && (status == null || status.recordMillis() < input.status().recordMillis())) {
                status = input.status();
            }
            if (input.call() != null && input.call().stopSequence() != null) {
                ObservedCall former = newest.get(input.call().stopSequence());
                if (former == null || byVersion.compare(former, input.call()) < 0) {
                    newest.put(input.call().stopSequence(), input.call());
                }
            }
        }
        return plan == null ? List.of() : factsOf(plan, newest, status);
    }

    private static List<Fact> factsOf(TrainRun plan, Map<Integer, ObservedCall> newest, TrainStatus status) {
        List<Stop> stops = new ArrayList<>();
        for (int index = 0; index < plan.calls().size(); index++) {
            PlannedCall planned = plan.calls().get(index);
            ObservedCall seen = newest.get(planned.stopSequence());
            if (seen != null && (!seen.stopId().equals(planned.stopId()) || seen.withdrawn())) {
                seen = null;
            }
            if (seen == null || seen.kind() != CallKind.SKIPPED) {
                stops.add(new Stop(index, planned, seen));
            }
        }
        List<Fact> facts = new ArrayList<>();
        String heading = heading(plan);
        boolean gone = status != null
                && Set.of(RunState.CANCELLED, RunState.LOST, RunState.ARRIVED).contains(status.state());
        for (int i = 0; i + 1 < stops.size(); i++) {
            Stop from = stops.get(i);
            Stop to = stops.get(i + 1);
            if (from.departure() != null && to.arrival() != null && to.arrival() - from.departure() >= 0) {
                facts.add(link(plan, from, to));
            }
        }
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            String station = "STATION " + stop.planned().stopId() + " " + heading;
            boolean inner = i > 0 && i < stops.size() - 1;
            if (i == 0 && stop.departure() != null) {
                facts.add(fact("call", plan, station, stop.departure(), stop, null, null, null, null));
            }
            if (i > 0 && stop.arrival() != null) {
                Long late = stop.seen().arrivalDelay().seconds();
                facts.add(fact("call", plan, station, stop.arrival(), stop, null, null, late, null));
            }
            if (!inner || stop.seen() == null) {
                continue;
            }
            boolean stood = stop.seen().kind() == CallKind.STOP && stop.arrival() != null && stop.departure() != null;
            Long seconds = stood ? Long.valueOf((stop.departure() - stop.arrival()) / 1000) : null;
            Long planned = stood ? dwell(stop) : null;
            Long change = stood ? grown(stop.seen().arrivalDelay(), stop.seen().departureDelay()) : null;
            if (stood) {
                facts.add(fact("dwell", plan, station, stop.departure(), stop, seconds, planned, null, change));
            }
            if (stop.planned().role() != CallRole.BORDER) {
                continue;
            }
            String border = "BORDER " + stop.planned().stopId() + " "
                    + stops.get(i + 1).planned().stopId();
            if (stop.departure() != null) {
                facts.add(fact("crossing", plan, border, stop.departure(), stop, seconds, planned, null, change));
            }
            boolean seenLater = stops.subList(i + 1, stops.size()).stream()
                    .anyMatch(later -> later.arrival() != null || later.departure() != null);
            if (stop.seen().kind() == CallKind.STOP
                    && stop.arrival() != null
                    && (stop.departure() != null || !seenLater && !gone)) {
                facts.add(visit(plan, border, stop));
            }
        }
        boolean ended = false;
        if (stops.size() >= 2) {
            Stop first = stops.get(0);
            Stop last = stops.get(stops.size() - 1);
            if (first.departure() != null) {
                String station = "STATION " + first.planned().stopId() + " " + heading;
                facts.add(fact("start", plan, station, first.departure(), first, null, null, null, null));
            }
            if (last.arrival() != null) {
                ended = true;
                String station = "STATION " + last.planned().stopId() + " " + heading;
                Long late = last.seen().arrivalDelay().seconds();
                facts.add(fact("end", plan, station, last.arrival(), last, null, null, late, null));
            }
        }
        if (status != null && status.state() == RunState.CANCELLED && !ended) {
            boolean moved = stops.stream().anyMatch(stop -> stop.arrival() != null || stop.departure() != null);
            Long booked = plan.calls().get(0).departureMillis();
            long at = moved || booked == null ? status.stateSinceMillis() : booked;
            Stop origin = new Stop(0, plan.calls().get(0), null);
            String station = "STATION " + origin.planned().stopId() + " " + heading;
            facts.add(fact("cancelled", plan, station, at, origin, null, null, null, null));
        }
        return facts;
    }

    private static Fact link(TrainRun plan, Stop from, Stop to) {
        Long planned = null;
        if (from.seen().bookedDepartureMillis() != null && to.seen().bookedArrivalMillis() != null) {
            planned = (to.seen().bookedArrivalMillis() - from.seen().bookedDepartureMillis()) / 1000;
        } else if (to.index() - from.index() == 1 && to.planned().nominalRunningMillis() != null) {
            planned = to.planned().nominalRunningMillis() / 1000;
        }
        return new Fact(
                "link",
                plan.trainRunId(),
                "LINK " + from.planned().stopId() + " " + to.planned().stopId(),
                corridor(plan),
                to.arrival(),
                plan.consistTeu() == null ? 0 : plan.consistTeu(),
                plan.consistTonnes() == null ? 0 : plan.consistTonnes(),
                Math.round(to.planned().alongMetres())
                        - Math.round(from.planned().alongMetres()),
                (to.arrival() - from.departure()) / 1000,
                planned,
                null,
                grown(from.seen().departureDelay(), to.seen().arrivalDelay()),
                "passenger".equals(plan.trainClass()),
                from.seen().method() == CallMethod.ESTIMATED || to.seen().method() == CallMethod.ESTIMATED,
                null,
                null,
                null);
    }

    private static Fact fact(
            String what,
            TrainRun plan,
            String place,
            long at,
            Stop stop,
            Long seconds,
            Long planned,
            Long delay,
            Long change) {
        return new Fact(
                what,
                plan.trainRunId(),
                place,
                corridor(plan),
                at,
                plan.consistTeu() == null ? 0 : plan.consistTeu(),
                plan.consistTonnes() == null ? 0 : plan.consistTonnes(),
                null,
                seconds,
                planned,
                delay,
                change,
                "passenger".equals(plan.trainClass()),
                stop.seen() != null && stop.seen().method() == CallMethod.ESTIMATED,
                null,
                null,
                null);
    }

    private static Fact visit(TrainRun plan, String border, Stop stop) {
        Long planned = dwell(stop);
        long ready = stop.arrival() + (planned == null ? 0 : 1000 * planned);
        return new Fact(
                "visit",
                plan.trainRunId() + " " + stop.planned().stopSequence(),
                border,
                corridor(plan),
                stop.arrival(),
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                stop.arrival(),
                ready,
                stop.departure());
    }

    private static Long dwell(Stop stop) {
        if (stop.seen().bookedArrivalMillis() != null && stop.seen().bookedDepartureMillis() != null) {
            return (stop.seen().bookedDepartureMillis() - stop.seen().bookedArrivalMillis()) / 1000;
        }
        return stop.planned().nominalDwellMillis() == null
                ? null
                : stop.planned().nominalDwellMillis() / 1000;
    }

    private static Long grown(io.railpulse.domain.delay.Delay before, io.railpulse.domain.delay.Delay behind) {
        if (before.seconds() == null || behind.seconds() == null || before.basis() != behind.basis()) {
            return null;
        }
        return before.basis() == DelayBasis.NONE ? null : behind.seconds() - before.seconds();
    }

    private static String corridor(TrainRun plan) {
        return "CORRIDOR " + (plan.corridor() == null ? plan.routeId() : plan.corridor()) + " " + heading(plan);
    }

    /** The line leads west, and the stops' numbers rise along it. */
    private static String heading(TrainRun plan) {
        int first = plan.calls().get(0).stopId().charAt(1);
        int last = plan.calls().get(plan.calls().size() - 1).stopId().charAt(1);
        return last > first ? "westbound" : "eastbound";
    }

    // --- rows -------------------------------------------------------------------------------------------------------

    /** By place and window all that is to be told of it, in order. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (boolean ofCorridor : new boolean[] {false, true}) {
            Map<String, TreeMap<Long, Set<String>>> windows = new TreeMap<>();
            known.forEach((run, versions) -> {
                Set<String> touched = new HashSet<>();
                versions.forEach((slot, facts) -> {
                    // A window is touched when a run comes into it, or was in it before.
                    Set<String> now = new HashSet<>();
                    for (Fact fact : facts) {
                        if (counts(fact, ofCorridor)) {
                            String place = ofCorridor ? fact.corridor() : fact.place();
                            windowsOf(fact.at(), zoneOf(place)).forEach(window -> now.add(place + " " + window));
                        }
                    }
                    touched.addAll(now);
                    for (String key : touched) {
                        windows.computeIfAbsent(key, any -> new TreeMap<>())
                                .computeIfAbsent(slot, any -> new HashSet<>())
                                .add(run);
                    }
                });
            });
            windows.forEach((key, slots) -> {
                List<String> told = tell(key, slots, ofCorridor);
                if (!told.isEmpty()) {
                    rows.put(key, told);
                }
            });
        }
        return rows;
    }

    private List<String> tell(String key, TreeMap<Long, Set<String>> changes, boolean ofCorridor) {
        String[] words = key.split(" ");
        String place = words[0] + " " + words[1] + " " + words[2];
        String kind = words[3];
        long start = Long.parseLong(words[4]);
        long end = Long.parseLong(words[5]);
        long deadline = slot(end + bound);
        long from = kind.equals("LAST_24_HOURS") ? slot(end - HOUR + 1) : Long.MIN_VALUE;
        Set<String> runs = new HashSet<>();
        changes.values().forEach(runs::addAll);
        TreeSet<Long> slots = new TreeSet<>(changes.keySet());
        slots.add(deadline);
        if (from != Long.MIN_VALUE) {
            slots.add(from);
        }
        List<String> told = new ArrayList<>();
        String former = null;
        for (long slot : slots) {
            if (slot > Math.min(deadline, until) || slot < from) {
                continue;
            }
            List<Fact> facts = new ArrayList<>();
            for (String run : runs) {
                Map.Entry<Long, List<Fact>> version = known.get(run).floorEntry(slot);
                for (Fact fact : version == null ? List.<Fact>of() : version.getValue()) {
                    boolean here = (ofCorridor ? fact.corridor() : fact.place()).equals(place);
                    if (here && counts(fact, ofCorridor) && fact.at() >= start && fact.at() < end) {
                        facts.add(fact);
                    }
                }
            }
            if (former == null && facts.isEmpty()) {
                continue;
            }
            String figures = figures(facts, ofCorridor);
            if (slot == deadline || !figures.equals(former)) {
                told.add("#" + told.size() + (slot == deadline ? " final " : " early ") + slot + " " + figures);
                former = figures;
            }
        }
        return told;
    }

    /** Whether a fact says anything of places, or of corridors. */
    private static boolean counts(Fact fact, boolean ofCorridor) {
        if (fact.what().equals("visit")) {
            return false;
        }
        boolean silent = fact.what().equals("call") || fact.what().equals("crossing") && fact.seconds() == null;
        return !ofCorridor || !silent;
    }

    private ZoneId zoneOf(String place) {
        return place.startsWith("CORRIDOR ")
                ? options.zones().getOrDefault(place.split(" ")[1], options.corridorZone())
                : options.placeZone();
    }

    private static List<String> windowsOf(long at, ZoneId zone) {
        List<String> windows = new ArrayList<>();
        long hour = at - Math.floorMod(at, HOUR);
        windows.add("HOUR " + hour + " " + (hour + HOUR));
        for (long end = hour - 48 * HOUR; end <= hour + 48 * HOUR; end += HOUR) {
            if (at >= end - 24 * HOUR && at < end) {
                windows.add("LAST_24_HOURS " + (end - 24 * HOUR) + " " + end);
            }
        }
        LocalDate date = ZonedDateTime.ofInstant(Instant.ofEpochMilli(at), zone).toLocalDate();
        ZonedDateTime start = date.atStartOfDay(zone);
        windows.add("DAY " + start.toInstant().toEpochMilli() + " "
                + date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli());
        return windows;
    }

    private String figures(List<Fact> facts, boolean ofCorridor) {
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

    // --- what came too late -----------------------------------------------------------------------------------------

    /** By run how many windows did not take a change of it, each change of each window for itself. */
    Map<String, Integer> missed() {
        Map<String, Integer> missed = new TreeMap<>();
        known.forEach((run, versions) -> {
            List<Fact> former = List.of();
            for (Map.Entry<Long, List<Fact>> version : versions.entrySet()) {
                List<Fact> changed = new ArrayList<>(former);
                changed.removeAll(version.getValue());
                List<Fact> come = new ArrayList<>(version.getValue());
                come.removeAll(former);
                changed.addAll(come);
                for (Fact fact : changed) {
                    int windows = (counts(fact, false) ? missed(fact.at(), fact.place(), version.getKey()) : 0)
                            + (counts(fact, true) ? missed(fact.at(), fact.corridor(), version.getKey()) : 0);
                    if (windows > 0) {
                        missed.merge(run, windows, Integer::sum);
                    }
                }
                former = version.getValue();
            }
        });
        return missed;
    }

    private int missed(long at, String place, long slot) {
        int missed = 0;
        for (String window : windowsOf(at, zoneOf(place))) {
            missed += slot(Long.parseLong(window.split(" ")[2]) + bound) < slot ? 1 : 0;
        }
        return missed;
    }

    // --- queues -----------------------------------------------------------------------------------------------------

    /** The visits to a border as they were known at a slot. */
    List<Fact> visits(String border, long slot) {
        List<Fact> visits = new ArrayList<>();
        known.values().forEach(versions -> {
            Map.Entry<Long, List<Fact>> version = versions.floorEntry(slot);
            for (Fact fact : version == null ? List.<Fact>of() : version.getValue()) {
                if (fact.what().equals("visit") && fact.place().equals(border)) {
                    visits.add(fact);
                }
            }
        });
        return visits;
    }

    Set<String> borders() {
        Set<String> borders = new TreeSet<>();
        known.values()
                .forEach(versions -> versions.values()
                        .forEach(facts -> facts.stream()
                                .filter(fact -> fact.what().equals("visit"))
                                .forEach(fact -> borders.add(fact.place()))));
        return borders;
    }

    long deadline(long end) {
        return slot(end + bound);
    }
}
