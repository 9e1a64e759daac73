package io.railpulse.simulator.incident;

import io.railpulse.network.Point;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.fault.Detour;
import io.railpulse.simulator.telemetry.Ground;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds on which parts of its way a train is inside fences. */
final class FenceMap {
    private static final double STEP_KM = 0.1;
    private static final double CELL_DEGREES = 0.25;

    /** Of each cell of a grid the fences that reach into it. */
    private final Map<String, List<Fence>> byCell = new HashMap<>();

    FenceMap(List<Fence> fences) {
        for (Fence fence : fences) {
            double north = Ground.degreesNorth(fence.radiusMetres());
            double east = Ground.degreesEast(fence.radiusMetres(), fence.latitude());
            for (int row = cell(fence.latitude() - north); row <= cell(fence.latitude() + north); row++) {
                for (int column = cell(fence.longitude() - east); column <= cell(fence.longitude() + east); column++) {
                    byCell.computeIfAbsent(row + " " + column, key -> new ArrayList<>())
                            .add(fence);
                }
            }
        }
    }

    /**
     * A part of a way inside a fence.
     *
     * @param fromKm railway kilometres from the origin; 0 where it begins inside
     * @param untilKm likewise; those of the destination where it ends inside
     */
    record Part(Fence fence, double fromKm, double untilKm) {}

    /** The parts in the order in which they end. */
    List<Part> listParts(TripGeometry geometry, Optional<Detour> detour) {
        List<Part> parts = new ArrayList<>();
        Map<Fence, Double> entered = new HashMap<>();
        int steps = (int) Math.ceil(geometry.km() / STEP_KM);
        for (int step = 0; step <= steps; step++) {
            double km = Math.min(geometry.km(), step * STEP_KM);
            Point route = geometry.pointAt(km);
            Point place = detour.map(way -> way.divert(route)).orElse(route);
            double edge = Math.max(0, km - STEP_KM / 2);
            for (Fence fence : near(place)) {
                if (fence.contains(place.latitude(), place.longitude())) {
                    entered.putIfAbsent(fence, edge);
                }
            }
            entered.entrySet().removeIf(inside -> {
                boolean left = !inside.getKey().contains(place.latitude(), place.longitude());
                if (left) {
                    parts.add(new Part(inside.getKey(), inside.getValue(), edge));
                }
                return left;
            });
        }
        entered.forEach((fence, from) -> parts.add(new Part(fence, from, geometry.km())));
        return parts;
    }

    private List<Fence> near(Point place) {
        return byCell.getOrDefault(cell(place.latitude()) + " " + cell(place.longitude()), List.of());
    }

    private static int cell(double degrees) {
        return (int) Math.floor(degrees / CELL_DEGREES);
    }
}
