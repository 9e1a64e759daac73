package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.Arrays;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/**
 * A route's line cut into pieces. Long legs are cut along the geodesic, so that each piece is as good as straight in the
 * {@link TangentPlane} of a point in reach. A place on a piece is told as a share, from 0 at its start to 1 at its end.
 *
 * <p>What is in reach: beside a leg, its own tolerance. The tolerance allows for track that strays between the ends of a
 * leg, and at its ends the track is where the leg says. So beyond an end a wide leg reaches no further than its neighbour,
 * or than {@link #BEYOND_END_M} if that is more: the last kilometres before a station may come from any side.
 */
final class LinePieces {
    /** How far beyond its ends a wide leg may be believed: about as far as a town's place and its station's differ. */
    static final double BEYOND_END_M = 5_000;

    private static final double LONGEST_PIECE_M = 5_000;

    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] alongMetres;
    private final double[] beside;
    private final double[] beforeStart;
    private final double[] beyondEnd;

    LinePieces(Route route) {
        int[] pieces = countPieces(route);
        int count = Arrays.stream(pieces).sum();
        latitudes = new double[count + 1];
        longitudes = new double[count + 1];
        alongMetres = new double[count + 1];
        beside = new double[count];
        beforeStart = new double[count];
        beyondEnd = new double[count];
        int piece = 0;
        for (int leg = 0; leg < pieces.length; leg++) {
            cut(route, leg, piece, pieces[leg]);
            setReach(route, leg, piece, piece + pieces[leg]);
            piece += pieces[leg];
        }
        int last = pieces.length;
        setPoint(count, route.latitudes()[last], route.longitudes()[last], route.alongMetres()[last]);
    }

    private static int[] countPieces(Route route) {
        int[] pieces = new int[route.latitudes().length - 1];
        for (int leg = 0; leg < pieces.length; leg++) {
            double metres = Wgs84.metresBetween(
                    route.latitudes()[leg],
                    route.longitudes()[leg],
                    route.latitudes()[leg + 1],
                    route.longitudes()[leg + 1]);
            pieces[leg] = Math.max(1, (int) Math.ceil(metres / LONGEST_PIECE_M));
        }
        return pieces;
    }

    private void cut(Route route, int leg, int firstPoint, int pieces) {
        double start = route.alongMetres()[leg];
        double length = route.alongMetres()[leg + 1] - start;
        setPoint(firstPoint, route.latitudes()[leg], route.longitudes()[leg], start);
        if (pieces == 1) {
            return;
        }
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
        longitudes[point] = longitude;
        alongMetres[point] = along;
    }

    private void setReach(Route route, int leg, int firstPiece, int nextPiece) {
        double[] tolerances = route.legToleranceMetres();
        double before = leg == 0 ? 0 : tolerances[leg - 1];
        double behind = leg == tolerances.length - 1 ? 0 : tolerances[leg + 1];
        Arrays.fill(beside, firstPiece, nextPiece, tolerances[leg]);
        Arrays.fill(beforeStart, firstPiece, nextPiece, tolerances[leg]);
        Arrays.fill(beyondEnd, firstPiece, nextPiece, tolerances[leg]);
        beforeStart[firstPiece] = Math.min(tolerances[leg], Math.max(before, BEYOND_END_M));
        beyondEnd[nextPiece - 1] = Math.min(tolerances[leg], Math.max(behind, BEYOND_END_M));
    }

    int count() {
        return beside.length;
    }

    double startMetres(int piece) {
        return alongMetres[piece];
    }

    double endMetres(int piece) {
        return alongMetres[piece + 1];
    }

    /** The distance along the route of a place on a piece. */
    double alongMetres(int piece, double share) {
        return alongMetres[piece] + share * (alongMetres[piece + 1] - alongMetres[piece]);
    }

    /** The place on a piece with a distance along the route that the piece has. */
    double shareAt(int piece, double along) {
        double length = alongMetres[piece + 1] - alongMetres[piece];
        return length == 0 ? 0 : (along - alongMetres[piece]) / length;
    }

    /** The place on a piece that is nearest to the point that a plane touches. */
    double nearestShare(int piece, TangentPlane plane) {
        double startX = plane.x(longitudes[piece]);
        double startY = plane.y(latitudes[piece]);
        double stepX = stepX(piece, plane);
        double stepY = stepY(piece, plane);
        double square = stepX * stepX + stepY * stepY;
        if (square == 0) {
            return 0;
        }
        return Math.min(1, Math.max(0, -(startX * stepX + startY * stepY) / square));
    }

    /** Metres between the point that a plane touches and a place on a piece. */
    double offMetres(int piece, double share, TangentPlane plane) {
        return Math.hypot(
                plane.x(longitudes[piece]) + share * stepX(piece, plane),
                plane.y(latitudes[piece]) + share * stepY(piece, plane));
    }

    /** Which way a piece goes, degrees clockwise from north; NaN if it has no length. */
    double bearingDeg(int piece, TangentPlane plane) {
        double stepX = stepX(piece, plane);
        double stepY = stepY(piece, plane);
        if (stepX == 0 && stepY == 0) {
            return Double.NaN;
        }
        double degrees = Math.toDegrees(Math.atan2(stepX, stepY));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private double stepX(int piece, TangentPlane plane) {
        return TangentPlane.longitudeDifference(longitudes[piece + 1], longitudes[piece]) * plane.metresPerDegreeEast();
    }

    private double stepY(int piece, TangentPlane plane) {
        return (latitudes[piece + 1] - latitudes[piece]) * plane.metresPerDegreeNorth();
    }

    /** How far from a piece a train may be seen. */
    double toleranceMetres(int piece) {
        return beside[piece];
    }

    /** How far off a train may be seen whose nearest place on a piece is this one. */
    double toleranceMetres(int piece, double nearestShare) {
        return nearestShare <= 0 ? beforeStart[piece] : nearestShare >= 1 ? beyondEnd[piece] : beside[piece];
    }

    double southernmost(int piece) {
        return Math.min(latitudes[piece], latitudes[piece + 1]);
    }

    double northernmost(int piece) {
        return Math.max(latitudes[piece], latitudes[piece + 1]);
    }

    double westernmost(int piece) {
        return longitudes[piece] + Math.min(0, degreesEast(piece));
    }

    /** Never less than the westernmost: beyond the date line more than 180. */
    double easternmost(int piece) {
        return longitudes[piece] + Math.max(0, degreesEast(piece));
    }

    private double degreesEast(int piece) {
        return TangentPlane.longitudeDifference(longitudes[piece + 1], longitudes[piece]);
    }
}
