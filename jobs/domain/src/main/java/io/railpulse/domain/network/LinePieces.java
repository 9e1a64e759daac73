package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.TangentPlane;
import io.railpulse.domain.geodesy.Wgs84;
import java.util.Arrays;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/**
 * A route's line cut into pieces. Long legs are cut along the geodesic, so that each piece is as good as straight in the
 * {@link TangentPlane} of a point in reach. Longitudes go on over the date line: they may be beyond 180 degrees, and are
 * never further than half a turn from those of the point before.
 *
 * <p>What is in reach: beside a leg, its own tolerance. The tolerance allows for track that strays between the ends of a
 * leg, and at its ends the track is where the leg says. So beyond an end a wide leg reaches no further than its neighbour,
 * or than {@link #BEYOND_END_M} if that is more: the last kilometres before a station may come from any side.
 */
final class LinePieces {
    /** How far beyond its ends a wide leg may be believed: about as far as a town's place and its station's differ. */
    static final double BEYOND_END_M = 5_000;

    private static final double LONGEST_PIECE_M = 5_000;
    /** Pieces of wide legs are this share of their tolerance, if that is longer. */
    private static final double LONGEST_SHARE = 0.25;

    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] alongMetres;
    private final double[] tolerances;

    LinePieces(Route route) {
        int[] cuts = countPieces(route);
        int count = Arrays.stream(cuts).sum();
        latitudes = new double[count + 1];
        longitudes = new double[count + 1];
        alongMetres = new double[count + 1];
        tolerances = new double[count];
        setPoint(0, route.latitudes()[0], route.longitudes()[0], route.alongMetres()[0]);
        int piece = 0;
        for (int leg = 0; leg < cuts.length; leg++) {
            Arrays.fill(tolerances, piece, piece + cuts[leg], route.legToleranceMetres()[leg]);
            cut(route, leg, piece, cuts[leg]);
            piece += cuts[leg];
            setPoint(piece, route.latitudes()[leg + 1], route.longitudes()[leg + 1], route.alongMetres()[leg + 1]);
        }
    }

    private static int[] countPieces(Route route) {
        int[] pieces = new int[route.latitudes().length - 1];
        for (int leg = 0; leg < pieces.length; leg++) {
            double longest = Math.max(LONGEST_PIECE_M, LONGEST_SHARE * route.legToleranceMetres()[leg]);
            pieces[leg] = isShort(route, leg) ? 1 : Math.max(1, (int) Math.ceil(geodesicMetres(route, leg) / longest));
        }
        return pieces;
    }

    /** Whether a leg is shorter than the longest piece, which most are: told without its geodesic, which is dear. */
    private static boolean isShort(Route route, int leg) {
        double degreesNorth = Math.abs(route.latitudes()[leg + 1] - route.latitudes()[leg]);
        double degreesEast = Math.abs(degreesBetween(route.longitudes()[leg], route.longitudes()[leg + 1]));
        // No degree is longer than 112 km.
        return (degreesNorth + degreesEast) * 112_000 < LONGEST_PIECE_M;
    }

    private static double geodesicMetres(Route route, int leg) {
        return Wgs84.metresBetween(
                route.latitudes()[leg],
                route.longitudes()[leg],
                route.latitudes()[leg + 1],
                route.longitudes()[leg + 1]);
    }

    /** Sets the points between the ends of a leg. */
    private void cut(Route route, int leg, int firstPoint, int pieces) {
        if (pieces == 1) {
            return;
        }
        double start = route.alongMetres()[leg];
        double length = route.alongMetres()[leg + 1] - start;
        GeodesicLine line = Geodesic.WGS84.InverseLine(
                route.latitudes()[leg],
                route.longitudes()[leg],
                route.latitudes()[leg + 1],
                route.longitudes()[leg + 1],
                GeodesicMask.DISTANCE_IN | GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        for (int piece = 1; piece < pieces; piece++) {
            double share = (double) piece / pieces;
            GeodesicData at = line.Position(line.Distance() * share, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
            setPoint(firstPoint + piece, at.lat2, at.lon2, start + length * share);
        }
    }

    private void setPoint(int point, double latitude, double longitude, double along) {
        latitudes[point] = latitude;
        longitudes[point] =
                point == 0 ? longitude : longitudes[point - 1] + degreesBetween(longitudes[point - 1], longitude);
        alongMetres[point] = along;
    }

    /** Degrees east from one meridian to another, the shorter way around the globe. */
    private static double degreesBetween(double from, double to) {
        return Math.IEEEremainder(to - from, 360);
    }

    int count() {
        return tolerances.length;
    }

    double startMetres(int piece) {
        return alongMetres[piece];
    }

    double endMetres(int piece) {
        return alongMetres[piece + 1];
    }

    /** The distance along the route of a place on a piece. */
    double alongMetres(int piece, double share) {
        return share == 1
                ? alongMetres[piece + 1]
                : alongMetres[piece] + share * (alongMetres[piece + 1] - alongMetres[piece]);
    }

    /** The place on a piece with a distance along the route that the piece has. */
    double shareAt(int piece, double along) {
        double length = alongMetres[piece + 1] - alongMetres[piece];
        return length == 0 ? 0 : (along - alongMetres[piece]) / length;
    }

    /** A piece in a plane, which knows its longitudes as the line does. */
    PlanePiece in(TangentPlane plane, int piece) {
        return new PlanePiece(
                plane.x(latitudes[piece], longitudes[piece]),
                plane.y(latitudes[piece], longitudes[piece]),
                plane.x(latitudes[piece + 1], longitudes[piece + 1]),
                plane.y(latitudes[piece + 1], longitudes[piece + 1]));
    }

    /** How far from a piece a train may be seen. */
    double toleranceMetres(int piece) {
        return tolerances[piece];
    }

    /** Whether a piece has the same tolerance as another. */
    boolean isAsWide(int piece, int other) {
        return tolerances[piece] == tolerances[other];
    }

    /** How far off a train may be seen whose nearest place on a piece is this one. */
    double toleranceMetres(int piece, double nearestShare) {
        if (nearestShare > 0 && nearestShare < 1) {
            return tolerances[piece];
        }
        int neighbour = nearestShare == 0 ? piece - 1 : piece + 1;
        double beyond = neighbour < 0 || neighbour == tolerances.length ? 0 : tolerances[neighbour];
        return Math.min(tolerances[piece], Math.max(beyond, BEYOND_END_M));
    }

    double southernmost(int piece) {
        return Math.min(latitudes[piece], latitudes[piece + 1]);
    }

    double northernmost(int piece) {
        return Math.max(latitudes[piece], latitudes[piece + 1]);
    }

    double westernmost(int piece) {
        return Math.min(longitudes[piece], longitudes[piece + 1]);
    }

    double easternmost(int piece) {
        return Math.max(longitudes[piece], longitudes[piece + 1]);
    }
}
