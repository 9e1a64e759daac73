package io.railpulse.simulator.world;

import io.railpulse.network.BorderCrossing;
import io.railpulse.network.Link;
import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.BorderSlowdown;
import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What trains share: tracks, borders and ships, each made when the first train needs it. */
class Infrastructure {
    private final long seed;
    private final long startSecond;
    private final int days;
    private final Map<String, Integer> trainsByBorder;
    private final Map<String, BorderSlowdown> slowdowns = new TreeMap<>();
    private final Map<String, LinkGrid> grids = new TreeMap<>();
    private final Map<String, LinkIncidents> incidents = new TreeMap<>();
    private final Map<String, Track> tracks = new TreeMap<>();
    private final Map<String, BorderQueue> queues = new TreeMap<>();
    private final Map<String, Sailings> sailings = new TreeMap<>();

    /**
     * @param startSecond the beginning of the world, seconds since the epoch
     * @param days in which the runs depart
     */
    Infrastructure(long seed, long startSecond, int days, List<SimulatedRun> runs) {
        this(seed, startSecond, days, runs, List.of());
    }

    /**
     * The same with borders that become slow.
     *
     * @throws IllegalArgumentException if no run is taken over one of them
     */
    Infrastructure(long seed, long startSecond, int days, List<SimulatedRun> runs, List<BorderSlowdown> slowdowns) {
        this.seed = seed;
        this.startSecond = startSecond;
        this.days = days;
        this.trainsByBorder = trainsByBorder(runs);
        for (BorderSlowdown slowdown : slowdowns) {
            if (!trainsByBorder.containsKey(slowdown.place())) {
                throw new IllegalArgumentException("No train waits at " + slowdown.place() + "; trains wait at "
                        + String.join(", ", trainsByBorder.keySet()));
            }
            this.slowdowns.put(slowdown.place(), slowdown);
        }
    }

    /** The same railway, on which nothing has happened yet. */
    Infrastructure(Infrastructure same) {
        this.seed = same.seed;
        this.startSecond = same.startSecond;
        this.days = same.days;
        this.trainsByBorder = same.trainsByBorder;
    }

    private static Map<String, Integer> trainsByBorder(List<SimulatedRun> runs) {
        Map<String, Integer> trains = new TreeMap<>();
        for (SimulatedRun run : runs) {
            run.trip().calls().stream()
                    .filter(Infrastructure::hasQueue)
                    .forEach(call -> trains.merge(borderName(call), 1, Integer::sum));
        }
        return trains;
    }

    /** Whether trains are taken over a border from here one by one. */
    static boolean hasQueue(TimetabledCall call) {
        return call.work().isBorder() && call.work().exit() && call.work().totalMinutes() > 0;
    }

    static String borderName(TimetabledCall call) {
        return call.work().crossing().id() + "@" + call.station().id();
    }

    LinkGrid grid(TimetabledLeg leg) {
        return grids.computeIfAbsent(leg.link().id(), id -> LinkGrid.of(leg.link(), seed));
    }

    final Track track(TimetabledLeg leg) {
        return tracks.computeIfAbsent(nameOf(leg), name -> newTrack(leg));
    }

    Track newTrack(TimetabledLeg leg) {
        return new Track(leg.link().id(), grid(leg), incidentsOf(leg), leg.forward());
    }

    final Sailings sailings(TimetabledLeg leg) {
        return sailings.computeIfAbsent(nameOf(leg), name -> newSailings(leg));
    }

    Sailings newSailings(TimetabledLeg leg) {
        return new Sailings(Chance.of(seed, "sailings", nameOf(leg)), startSecond);
    }

    /** Where a train that is done with its work at a call waits; only where {@link #hasQueue}. */
    final BorderQueue queue(TimetabledCall call) {
        return queues.computeIfAbsent(borderName(call), name -> newQueue(call));
    }

    BorderQueue newQueue(TimetabledCall call) {
        String name = borderName(call);
        RegimeHistory regimes = new RegimeHistory(Chance.of(seed, "regimes", name), startSecond);
        BorderSlowdown slowdown = slowdowns.get(name);
        if (slowdown != null) {
            regimes.slowsDown(
                    Math.floorDiv(slowdown.fromMillis(), 1000L),
                    Math.floorDiv(slowdown.untilMillis(), 1000L),
                    slowdown.share());
        }
        double slots = BorderQueue.slotsADay(
                trainsByBorder.get(name), days, inspects(call.work().crossing()));
        return new BorderQueue(slots, regimes);
    }

    private static boolean inspects(BorderCrossing crossing) {
        return crossing.customsExitMinutes() + crossing.customsEntryMinutes() + crossing.reloadMinutes() > 0;
    }

    final LinkIncidents incidentsOf(TimetabledLeg leg) {
        return incidents.computeIfAbsent(leg.link().id(), id -> newIncidents(leg));
    }

    LinkIncidents newIncidents(TimetabledLeg leg) {
        Link link = leg.link();
        return new LinkIncidents(link, grid(leg).stretches(), seed, startSecond);
    }

    static String nameOf(TimetabledLeg leg) {
        return leg.link().id() + (leg.forward() ? " forward" : " backward");
    }

    /** What was wrong from the beginning of the world to a second. */
    List<WorldIncident> listIncidentsUntil(long second) {
        List<WorldIncident> listed = new ArrayList<>();
        incidents.forEach((link, wrong) -> {
            addAll(listed, "link-closed", link, wrong.closuresUntil(second), second);
            addAll(listed, "speed-restriction", link, wrong.restrictionsUntil(second), second);
        });
        queues.forEach((border, queue) -> queue.regimes().listUntil(second).stream()
                .filter(spell -> spell.regime() != Regime.NORMAL)
                .forEach(spell -> listed.add(new WorldIncident(
                        spell.regime() == Regime.SLOW ? "border-slow" : "border-closed",
                        border,
                        spell.fromSecond() * 1000,
                        spell.untilSecond() * 1000))));
        slowdowns.values().stream()
                .filter(slowdown -> slowdown.fromMillis() < second * 1000)
                .forEach(slowdown -> listed.add(new WorldIncident(
                        slowdown.share() == 0 ? "border-closed" : "border-slowed",
                        slowdown.place(),
                        slowdown.fromMillis(),
                        Math.min(slowdown.untilMillis(), second * 1000))));
        listed.sort(Comparator.comparingLong(WorldIncident::fromMillis)
                .thenComparing(WorldIncident::place)
                .thenComparing(WorldIncident::code));
        return listed;
    }

    private static void addAll(
            List<WorldIncident> listed, String code, String place, List<LinkIncidents.Incident> wrong, long until) {
        wrong.stream()
                .filter(incident -> incident.fromSecond() < until)
                .forEach(incident -> listed.add(
                        new WorldIncident(code, place, incident.fromSecond() * 1000, incident.untilSecond() * 1000)));
    }
}
