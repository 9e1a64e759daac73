package io.railpulse.simulator.incident;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.network.Station;
import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.simulator.telemetry.Ground;
import io.railpulse.simulator.world.Journey;
import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A circle around a station, to be watched: a wide one where trains begin, end or change to another railway, and a narrow one where they
 * call or go through.
 *
 * @param id of the fence and its station
 * @param name of the station
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param radiusMetres of the circle
 * @param dwellSeconds how long a train must be inside for a visit
 */
public record Fence(String id, String name, double latitude, double longitude, double radiusMetres, long dwellSeconds) {
    private static final double WIDE_METRES = 2_500;
    private static final double NARROW_METRES = 300;
    private static final double FIX_OFF_METRES = 50;
    private static final long WIDE_DWELL_SECONDS = 1_800;
    private static final long NARROW_DWELL_SECONDS = 600;

    /** One for each station that a train calls at or goes through, by id. */
    public static List<Fence> around(List<Journey> journeys) {
        Map<String, Fence> fences = new TreeMap<>();
        for (Journey journey : journeys) {
            int last = journey.calls().size() - 1;
            for (int at = 0; at <= last; at++) {
                TimetabledCall call = journey.calls().get(at).call();
                boolean isWide = at == 0 || at == last || call.work().isBorder();
                Fence fence = of(call.station(), isWide);
                fences.merge(fence.id, fence, Fence::widerOf);
            }
        }
        return List.copyOf(fences.values());
    }

    private static Fence of(Station station, boolean isWide) {
        return new Fence(
                station.id(),
                station.name(),
                station.latitude(),
                station.longitude(),
                isWide ? WIDE_METRES : NARROW_METRES,
                isWide ? WIDE_DWELL_SECONDS : NARROW_DWELL_SECONDS);
    }

    private static Fence widerOf(Fence one, Fence other) {
        return Comparator.comparingDouble(Fence::radiusMetres).compare(one, other) >= 0 ? one : other;
    }

    boolean contains(PositionReport fix) {
        return contains(fix.latitude(), fix.longitude());
    }

    boolean contains(double atLatitude, double atLongitude) {
        return Math.hypot(metresNorth(atLatitude), metresEast(atLongitude)) <= radiusMetres;
    }

    /** Whether the straight line from one fix to another goes through it, by fifty metres at least: fixes are some metres off. */
    boolean isAcross(PositionReport from, PositionReport to) {
        return Line2D.ptSegDist(
                        metresEast(from.longitude()),
                        metresNorth(from.latitude()),
                        metresEast(to.longitude()),
                        metresNorth(to.latitude()),
                        0,
                        0)
                <= radiusMetres - FIX_OFF_METRES;
    }

    private double metresNorth(double atLatitude) {
        return (atLatitude - latitude) / Ground.degreesNorth(1);
    }

    private double metresEast(double atLongitude) {
        return (atLongitude - longitude) / Ground.degreesEast(1, latitude);
    }
}
