package io.railpulse.domain.throughput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reckons each row anew from lists of calls, without panes, deltas or any of the classes that are tested: what was known of each
 * run at each slot, what of it happened in a window, and its figures by their definitions. Slow, and simple.
 */
final class BruteForce {
    private static final long HOUR = 3_600_000;

    private final ThroughputOptions options;
    private final BruteFigures figures;
    private final long every;
    private final long bound;
    private final long until;
    /** By run, by the slot from which it holds, what the run did. */
    private final Map<String, TreeMap<Long, List<Fact>>> known = new TreeMap<>();

    BruteForce(List<RunInput> inputs, ThroughputOptions options, long untilMillis) {
        this.options = options;
        this.figures = new BruteFigures(options);
        this.every = options.tellEvery().toMillis();
        this.bound = options.finalAfter().toMillis();
        this.until = untilMillis;
        Map<String, List<RunInput>> byRun = inputs.stream().collect(Collectors.groupingBy(RunInput::trainRunId));
        byRun.forEach((run, all) -> {
            TreeMap<Long, List<Fact>> versions = new TreeMap<>();
            for (RunInput input : all) {
                long slot = slot(input.recordMillis());
                if (slot <= until) {
                    versions.put(
                            slot,
                            BruteFacts.of(all.stream()
                                    .filter(other -> slot(other.recordMillis()) <= slot)
                                    .toList()));
                }
            }
            known.put(run, versions);
        });
    }

    private long slot(long recordMillis) {
        return slot(recordMillis, every);
    }

    private static long slot(long recordMillis, long length) {
        long past = Math.floorMod(recordMillis, length);
        return past == 0 ? recordMillis : recordMillis - past + length;
    }

    /** Corridors cut record time otherwise; what they have not told when input ends, they tell then. */
    private long length(boolean ofCorridor) {
        return ofCorridor ? options.tellCorridorsEvery().toMillis() : every;
    }

    /** By place and window all that is to be told of it, in order. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (boolean ofCorridor : new boolean[] {false, true}) {
            boolean forCorridors = ofCorridor;
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
                                .computeIfAbsent(
                                        Math.min(until, slot(slot, length(forCorridors))), any -> new HashSet<>())
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
        long deadline = slot(end + bound, length(ofCorridor));
        long from = kind.equals("LAST_24_HOURS") ? slot(end - HOUR + 1, length(ofCorridor)) : Long.MIN_VALUE;
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
            String now = figures.of(facts, ofCorridor);
            if (slot == deadline || !now.equals(former)) {
                told.add("#" + told.size() + (slot == deadline ? " final " : " early ") + slot + " " + now);
                former = now;
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
            long length = length(place.startsWith("CORRIDOR "));
            missed += slot(Long.parseLong(window.split(" ")[2]) + bound, length) < slot(slot, length) ? 1 : 0;
        }
        return missed;
    }

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
