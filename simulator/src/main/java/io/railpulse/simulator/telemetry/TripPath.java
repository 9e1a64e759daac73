package io.railpulse.simulator.telemetry;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.network.Point;
import io.railpulse.network.timetable.TimetabledTrip;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/**
 * The line of a trip, cut along geodesics into pieces so short that a place on a piece is found by proportion: to less than
 * a metre, and without solving a geodesic for each fix. Immutable; shared by all runs of the trip.
 */
final class TripPath {
    private static final double LONGEST_PIECE_M = 4_000;

    final double[] km;
    final double[] latitude;
    final double[] longitude;
    /** Of the piece that begins at a point, degrees clockwise from north. */
    final double[] bearing;
    /** Of one degree, at a point. */
    final double[] metresNorth;
    /** Of one degree, at a point. */
    final double[] metresEast;

    private TripPath(List<Point> points) {
        int count = points.size();
        km = new double[count];
        latitude = new double[count];
        longitude = new double[count];
        bearing = new double[count];
        metresNorth = new double[count];
        metresEast = new double[count];
        for (int at = 0; at < count; at++) {
            Point point = points.get(at);
            km[at] = point.km();
            latitude[at] = point.latitude();
            longitude[at] = point.longitude();
            metresNorth[at] = Wgs84.metresPerDegreeNorth(point.latitude());
            metresEast[at] = Wgs84.metresPerDegreeEast(point.latitude());
        }
        for (int at = 0; at < count - 1; at++) {
            double north = (latitude[at + 1] - latitude[at]) * metresNorth[at];
            double east = (longitude[at + 1] - longitude[at]) * metresEast[at];
            double degrees = StrictMath.toDegrees(StrictMath.atan2(east, north));
            bearing[at] = Math.round(degrees < 0 ? degrees + 360 : degrees) % 360;
        }
        bearing[count - 1] = bearing[Math.max(0, count - 2)];
    }

    static TripPath of(TimetabledTrip trip) {
        List<Point> points = new ArrayList<>();
        for (int leg = 0; leg < trip.legs().size(); leg++) {
            double start = trip.calls().get(leg).km();
            List<Point> line = trip.legs().get(leg).line();
            for (int at = 0; at < line.size() - 1; at++) {
                cut(line.get(at), line.get(at + 1), start, points);
            }
        }
        List<Point> last = trip.legs().get(trip.legs().size() - 1).line();
        Point end = last.get(last.size() - 1);
        points.add(new Point(end.latitude(), end.longitude(), trip.km()));
        return new TripPath(points);
    }

    private static void cut(Point from, Point to, double startKm, List<Point> points) {
        GeodesicLine line = Geodesic.WGS84.InverseLine(
                from.latitude(),
                from.longitude(),
                to.latitude(),
                to.longitude(),
                GeodesicMask.DISTANCE_IN | GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        int pieces = Math.max(1, (int) Math.ceil(line.Distance() / LONGEST_PIECE_M));
        points.add(new Point(from.latitude(), from.longitude(), startKm + from.km()));
        for (int piece = 1; piece < pieces; piece++) {
            double share = (double) piece / pieces;
            GeodesicData at = line.Position(line.Distance() * share, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
            points.add(new Point(at.lat2, at.lon2, startKm + from.km() + share * (to.km() - from.km())));
        }
    }

    Cursor cursor() {
        return new Cursor(this);
    }

    /** A place that moves along the path; cheap where it moves in small steps. */
    static final class Cursor {
        private final TripPath path;
        private int piece;
        private double share;

        private Cursor(TripPath path) {
            this.path = path;
        }

        void moveTo(double km) {
            while (piece > 0 && km < path.km[piece]) {
                piece--;
            }
            while (piece < path.km.length - 2 && km >= path.km[piece + 1]) {
                piece++;
            }
            double length = path.km[piece + 1] - path.km[piece];
            share = length <= 0 ? 0 : Math.min(1, Math.max(0, (km - path.km[piece]) / length));
        }

        double latitude() {
            return path.latitude[piece] + share * (path.latitude[piece + 1] - path.latitude[piece]);
        }

        double longitude() {
            return path.longitude[piece] + share * (path.longitude[piece + 1] - path.longitude[piece]);
        }

        double bearing() {
            return path.bearing[piece];
        }

        double metresPerDegreeNorth() {
            return path.metresNorth[piece];
        }

        double metresPerDegreeEast() {
            return path.metresEast[piece];
        }
    }
}
