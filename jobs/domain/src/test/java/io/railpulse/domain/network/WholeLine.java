package io.railpulse.domain.network;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/**
 * A route as chords of at most a kilometre through the ellipsoid, end to end along its geodesics: a search of the whole
 * line, without a map and without an index.
 */
final class WholeLine {
    private static final double CHORD_M = 1_000;
    private static final double RADIUS_M = 6_371_000;
    private static final double EQUATORIAL_M = 6_378_137.0;
    private static final double ECCENTRICITY_SQUARED = 6.694379990141316e-3;

    /** A place from where the line goes away in both directions. */
    record Low(double alongMetres, double offMetres, double bearingDeg) {}

    private final List<double[]> points = new ArrayList<>();
    private final List<Double> alongs = new ArrayList<>();
    private final List<Double> bearings = new ArrayList<>();

    WholeLine(Route route) {
        add(route.latitudes()[0], route.longitudes()[0], route.alongMetres()[0]);
        for (int leg = 0; leg < route.latitudes().length - 1; leg++) {
            GeodesicData way = Geodesic.WGS84.Inverse(
                    route.latitudes()[leg],
                    route.longitudes()[leg],
                    route.latitudes()[leg + 1],
                    route.longitudes()[leg + 1]);
            if (way.s12 < 1e-6) {
                continue;
            }
            int chords = (int) Math.ceil(way.s12 / CHORD_M);
            for (int chord = 1; chord <= chords; chord++) {
                double share = (double) chord / chords;
                GeodesicData end = Geodesic.WGS84.Direct(way.lat1, way.lon1, way.azi1, way.s12 * share);
                add(end.lat2, end.lon2, route.alongMetres()[leg] + way.s12 * share);
                bearings.add((end.azi2 + 360) % 360);
            }
        }
    }

    private void add(double latitude, double longitude, double along) {
        points.add(inSpace(latitude, longitude));
        alongs.add(along);
    }

    /** All lows of a point, in the order of the line. */
    List<Low> listLows(double latitude, double longitude) {
        double[] point = inSpace(latitude, longitude);
        List<Low> lows = new ArrayList<>();
        for (int chord = 0; chord < bearings.size(); chord++) {
            double share = nearestShare(chord, point);
            double next = chord + 1 < bearings.size() ? nearestShare(chord + 1, point) : 0;
            // One between two chords is told of the former.
            if (share == 0 ? chord == 0 : share < 1 || next == 0) {
                lows.add(low(chord, share, point));
            }
        }
        return lows;
    }

    /** How far off a point is at most from the line between two distances along it. */
    double highestBetween(double one, double other, double latitude, double longitude) {
        double[] point = inSpace(latitude, longitude);
        double highest = 0;
        for (int at = 1; at < points.size() - 1; at++) {
            if (alongs.get(at) > Math.min(one, other) && alongs.get(at) < Math.max(one, other)) {
                highest = Math.max(highest, metresTo(at, 0, point));
            }
        }
        return highest;
    }

    private Low low(int chord, double share, double[] point) {
        double along = alongs.get(chord) + share * (alongs.get(chord + 1) - alongs.get(chord));
        return new Low(along, metresTo(chord, share, point), bearings.get(chord));
    }

    private double metresTo(int chord, double share, double[] point) {
        double[] place = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            place[axis] = (1 - share) * points.get(chord)[axis] + share * points.get(chord + 1)[axis] - point[axis];
        }
        return 2 * RADIUS_M * Math.asin(Math.sqrt(dot(place, place)) / 2 / RADIUS_M);
    }

    private double nearestShare(int chord, double[] point) {
        double[] step = minus(points.get(chord + 1), points.get(chord));
        double share = dot(minus(point, points.get(chord)), step) / dot(step, step);
        return Math.min(1, Math.max(0, share));
    }

    private static double[] minus(double[] one, double[] other) {
        return new double[] {one[0] - other[0], one[1] - other[1], one[2] - other[2]};
    }

    private static double dot(double[] one, double[] other) {
        return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
    }

    private static double[] inSpace(double latitude, double longitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double cosine = Math.cos(Math.toRadians(latitude));
        double normal = EQUATORIAL_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
        return new double[] {
            normal * cosine * Math.cos(Math.toRadians(longitude)),
            normal * cosine * Math.sin(Math.toRadians(longitude)),
            normal * (1 - ECCENTRICITY_SQUARED) * sine
        };
    }
}
