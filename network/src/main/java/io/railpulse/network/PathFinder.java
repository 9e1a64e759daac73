package io.railpulse.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** The shortest way between stations, by railway kilometres. Of two that are equally long always the same. */
public final class PathFinder {

    private static final Comparator<Reached> NEAREST_FIRST =
            Comparator.comparingDouble(Reached::km).thenComparing(Reached::station);

    private final Map<String, List<PathStep>> stepsFrom = new HashMap<>();

    private PathFinder(List<Link> links) {
        for (Link link : links) {
            add(new PathStep(link, true));
            add(new PathStep(link, false));
        }
    }

    /** A finder over links, each usable in both directions. */
    public static PathFinder of(List<Link> links) {
        return new PathFinder(links);
    }

    private void add(PathStep step) {
        stepsFrom.computeIfAbsent(step.start(), start -> new ArrayList<>()).add(step);
    }

    /**
     * The shortest way that touches some stations in their order; empty if there is none.
     *
     * @param stations ids, at least two
     */
    public Optional<List<PathStep>> findPath(List<String> stations) {
        List<PathStep> path = new ArrayList<>();
        for (int next = 1; next < stations.size(); next++) {
            Optional<List<PathStep>> part = findPath(stations.get(next - 1), stations.get(next));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            path.addAll(part.get());
        }
        return Optional.of(List.copyOf(path));
    }

    /** Dijkstra's algorithm. */
    private Optional<List<PathStep>> findPath(String origin, String destination) {
        Map<String, PathStep> lastStep = new HashMap<>();
        Map<String, Double> nearest = new HashMap<>();
        Set<String> settled = new HashSet<>();
        PriorityQueue<Reached> open = new PriorityQueue<>(NEAREST_FIRST);
        open.add(new Reached(origin, 0));
        while (!open.isEmpty()) {
            Reached reached = open.remove();
            if (reached.station.equals(destination)) {
                return Optional.of(walkBack(origin, destination, lastStep));
            }
            if (!settled.add(reached.station)) {
                continue;
            }
            for (PathStep step : stepsFrom.getOrDefault(reached.station, List.of())) {
                double km = reached.km + step.link().railKm();
                if (!settled.contains(step.end()) && km < nearest.getOrDefault(step.end(), Double.MAX_VALUE)) {
                    nearest.put(step.end(), km);
                    lastStep.put(step.end(), step);
                    open.add(new Reached(step.end(), km));
                }
            }
        }
        return Optional.empty();
    }

    private static List<PathStep> walkBack(String origin, String destination, Map<String, PathStep> lastStep) {
        List<PathStep> path = new ArrayList<>();
        for (String at = destination;
                !at.equals(origin);
                at = path.get(path.size() - 1).start()) {
            path.add(lastStep.get(at));
        }
        Collections.reverse(path);
        return path;
    }

    private record Reached(String station, double km) {}
}
