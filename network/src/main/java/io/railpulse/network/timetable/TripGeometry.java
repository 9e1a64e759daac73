package io.railpulse.network.timetable;

import io.railpulse.network.Point;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;

/**
 * Where a trip is after so many kilometres: on the geodesic between the points of its legs, in proportion to railway
 * kilometres. Immutable.
 *
 * <p>The geodesic is cut into pieces of a few kilometres when a geometry is made, and a piece is straight in degrees (less
 * than 2 m off up to 65 degrees north). So asking is cheap enough for millions of fixes, and needs only arithmetic that is
 * the same on every machine.
 */
public final class TripGeometry {

    private static final double PIECE_METRES = 5_000;

    /** Coarse enough to swallow what the sines of two machines may differ by. */
    private static final double DEGREE_STEPS = 1e6;

    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] km;

    private TripGeometry(List<Point> points) {
        latitudes = points.stream().mapToDouble(Point::latitude).toArray();
        longitudes = points.stream().mapToDouble(Point::longitude).toArray();
        km = points.stream().mapToDouble(Point::km).toArray();
    }

    public static TripGeometry of(TimetabledTrip trip) {
        List<Point> given = trip.listPoints();
        List<Point> points = new ArrayList<>();
        points.add(given.get(0));
        for (int next = 1; next < given.size(); next++) {
            addPieces(points, given.get(next - 1), given.get(next));
        }
        return new TripGeometry(points);
    }

    private static void addPieces(List<Point> points, Point start, Point end) {
        GeodesicLine way =
                Geodesic.WGS84.InverseLine(start.latitude(), start.longitude(), end.latitude(), end.longitude());
        int pieces = Math.max(1, (int) Math.ceil(way.Distance() / PIECE_METRES));
        for (int piece = 1; piece < pieces; piece++) {
            double share = (double) piece / pieces;
            GeodesicData place = way.Position(share * way.Distance());
            double km = start.km() + share * (end.km() - start.km());
            points.add(new Point(round(place.lat2), round(place.lon2), km));
        }
        points.add(end);
    }

    private static double round(double degrees) {
        return Math.rint(degrees * DEGREE_STEPS) / DEGREE_STEPS;
    }

    /** Railway kilometres from origin to destination. */
    public double km() {
        return km[km.length - 1];
    }

    /**
     * The place after some kilometres; before the origin it is the origin, beyond the destination the destination.
     *
     * @param kilometre railway kilometres from the origin
     */
    public Point pointAt(double kilometre) {
        int before = 0;
        int after = km.length - 1;
        double at = Math.max(0, Math.min(kilometre, km[after]));
        while (after - before > 1) {
            int middle = (before + after) >>> 1;
            if (km[middle] <= at) {
                before = middle;
            } else {
                after = middle;
            }
        }
        double length = km[after] - km[before];
        double share = length > 0 ? (at - km[before]) / length : 0;
        return new Point(
                latitudes[before] + share * (latitudes[after] - latitudes[before]),
                longitudes[before] + share * (longitudes[after] - longitudes[before]),
                at);
    }
}
