package io.railpulse.gtfs;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.network.Route;
import java.util.Arrays;

/** A route made from a shape, and the feed's own distances along it. */
final class ShapeLine {

    private final Route route;
    private final StopPlacer placer;
    private final double[] distances;

    /** @param distances the feed's own distances, one per point, never falling; null if they cannot be used */
    ShapeLine(Route route, double[] distances) {
        this.route = route;
        this.placer = new StopPlacer(route.latitudes(), route.longitudes(), route.alongMetres());
        this.distances = distances;
    }

    Route route() {
        return route;
    }

    boolean hasDistances() {
        return distances != null;
    }

    /** Places stops by their coordinates. */
    StopPlacer.Placement placeByPosition(double[] latitudes, double[] longitudes) {
        return placer.place(latitudes, longitudes);
    }

    /** Places stops by the feed's distances; what lies beyond an end is placed at the end. */
    StopPlacer.Placement placeByDistance(double[] stopDistances, double[] latitudes, double[] longitudes) {
        int stops = stopDistances.length;
        StopPlacer.Placement placement = new StopPlacer.Placement(new double[stops], new double[stops]);
        for (int stop = 0; stop < stops; stop++) {
            double distance = stopDistances[stop];
            int segment = segmentAt(distance);
            double length = distances[segment + 1] - distances[segment];
            double fraction = length == 0 ? 0 : (distance - distances[segment]) / length;
            double clamped = Math.min(1, Math.max(0, fraction));
            placement.alongMetres()[stop] = RouteGeometry.alongAt(route.alongMetres(), segment, clamped);
            placement.offsetMetres()[stop] = Wgs84.metresBetween(
                    latitudes[stop],
                    longitudes[stop],
                    between(route.latitudes(), segment, clamped),
                    between(route.longitudes(), segment, clamped));
        }
        return placement;
    }

    private int segmentAt(double distance) {
        int found = Arrays.binarySearch(distances, distance);
        int point = found >= 0 ? found : -found - 2;
        return Math.min(distances.length - 2, Math.max(0, point));
    }

    private static double between(double[] values, int segment, double fraction) {
        return values[segment] + fraction * (values[segment + 1] - values[segment]);
    }
}
