package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/**
 * A route made ready for asking which of its places are near a point. Long legs are cut along the geodesic into short
 * pieces, and a grid of cells knows the pieces in reach of each cell: an answer costs the same on a line of 50 km and
 * on one of 10,000 km.
 *
 * <p>Immutable after construction; made once per task and route.
 */
public final class RouteLine {
    private static final double LONGEST_PIECE_M = 5_000;
    private static final double SMALLEST_CELL_DEG = 0.02;
    /** Places this little worse than the nearest are as good as it: continuity decides among them. */
    private static final double AS_NEAR_M = 30;

    private final Route route;
    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] alongMetres;
    private final double cellLatitudeDeg;
    private final int columns;
    private final double cellLongitudeDeg;
    private final Map<Long, int[]> piecesByCell;

    /** @throws IllegalArgumentException if the route has fewer than two points or arrays of different lengths */
    public RouteLine(Route route) {
        if (route.latitudes().length < 2
                || route.latitudes().length != route.longitudes().length
                || route.latitudes().length != route.alongMetres().length) {
            throw new IllegalArgumentException("Route " + route.routeId() + ": needs two or more points, each with its"
                    + " latitude, longitude and distance");
        }
        this.route = route;
        Densifier densifier = new Densifier(route);
        this.latitudes = densifier.latitudes();
        this.longitudes = densifier.longitudes();
        this.alongMetres = densifier.alongMetres();
        double widestLatitude = Arrays.stream(latitudes).map(Math::abs).max().orElse(0);
        double reach = route.toleranceMetres();
        // A cell is at least as wide as the reach wherever it lies; a whole number of columns goes around the globe.
        this.cellLatitudeDeg = Math.max(SMALLEST_CELL_DEG, reach / Wgs84.metresPerDegreeNorth(0));
        double widestCell = Math.min(widestLatitude + cellLatitudeDeg, 85);
        this.columns =
                (int) (360 / Math.max(SMALLEST_CELL_DEG, Math.min(360, reach / Wgs84.metresPerDegreeEast(widestCell))));
        this.cellLongitudeDeg = 360.0 / columns;
        this.piecesByCell = indexPieces();
    }

    public Route route() {
        return route;
    }

    /** Distance from start to end in the route's own metres. */
    public double lengthMetres() {
        return alongMetres[alongMetres.length - 1];
    }

    /**
     * The place on this line that a point belongs to: the nearest between two distances along it and, among places that
     * are about as near (a line that crosses itself, or goes back the way it came), the one closest to an expected
     * distance.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param fromMetres no place before this distance along the route
     * @param toMetres no place after it
     * @param expectedMetres the distance along the route where one would look first
     * @return empty if no place in that stretch is within the route's tolerance
     */
    public Optional<RoutePlace> findPlace(
            double latitude, double longitude, double fromMetres, double toMetres, double expectedMetres) {
        int[] pieces = piecesByCell.get(cellOf(latitudeCell(latitude), longitudeCell(longitude)));
        if (pieces == null) {
            return Optional.empty();
        }
        double north = Wgs84.metresPerDegreeNorth(latitude);
        double east = Wgs84.metresPerDegreeEast(latitude);
        double[] along = new double[pieces.length];
        double[] off = new double[pieces.length];
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < pieces.length; k++) {
            int piece = pieces[k];
            off[k] = Double.POSITIVE_INFINITY;
            if (alongMetres[piece + 1] < fromMetres || alongMetres[piece] > toMetres) {
                continue;
            }
            double share = nearestShare(piece, latitude, longitude, north, east);
            double place = alongMetres[piece] + share * (alongMetres[piece + 1] - alongMetres[piece]);
            if (place < fromMetres || place > toMetres) {
                place = Math.min(Math.max(place, fromMetres), toMetres);
                share = (place - alongMetres[piece]) / (alongMetres[piece + 1] - alongMetres[piece]);
            }
            along[k] = place;
            off[k] = distance(piece, share, latitude, longitude, north, east);
            nearest = Math.min(nearest, off[k]);
        }
        if (nearest > route.toleranceMetres()) {
            return Optional.empty();
        }
        int best = -1;
        for (int k = 0; k < pieces.length; k++) {
            if (off[k] > nearest + AS_NEAR_M || off[k] > route.toleranceMetres()) {
                continue;
            }
            if (best < 0 || isBetter(along[k], off[k], along[best], off[best], expectedMetres)) {
                best = k;
            }
        }
        return Optional.of(new RoutePlace(along[best], off[best]));
    }

    /** Two places on the same stretch: the nearer; on different stretches: the one closer to where it is expected. */
    private static boolean isBetter(double along, double off, double bestAlong, double bestOff, double expected) {
        if (Math.abs(along - bestAlong) <= 4 * AS_NEAR_M) {
            return off < bestOff;
        }
        return Math.abs(along - expected) < Math.abs(bestAlong - expected);
    }

    private double nearestShare(int piece, double latitude, double longitude, double north, double east) {
        double startX = longitudeDifference(longitudes[piece], longitude) * east;
        double startY = (latitudes[piece] - latitude) * north;
        double stepX = longitudeDifference(longitudes[piece + 1], longitudes[piece]) * east;
        double stepY = (latitudes[piece + 1] - latitudes[piece]) * north;
        double square = stepX * stepX + stepY * stepY;
        if (square == 0) {
            return 0;
        }
        return Math.min(1, Math.max(0, -(startX * stepX + startY * stepY) / square));
    }

    private double distance(int piece, double share, double latitude, double longitude, double north, double east) {
        double bounded = Double.isFinite(share) ? share : 0;
        double startX = longitudeDifference(longitudes[piece], longitude) * east;
        double startY = (latitudes[piece] - latitude) * north;
        double stepX = longitudeDifference(longitudes[piece + 1], longitudes[piece]) * east;
        double stepY = (latitudes[piece + 1] - latitudes[piece]) * north;
        return Math.hypot(startX + bounded * stepX, startY + bounded * stepY);
    }

    private static double longitudeDifference(double one, double other) {
        double difference = one - other;
        return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference;
    }

    private Map<Long, int[]> indexPieces() {
        Map<Long, int[]> cells = new HashMap<>();
        for (int piece = 0; piece < latitudes.length - 1; piece++) {
            int south = latitudeCell(Math.min(latitudes[piece], latitudes[piece + 1]) - cellLatitudeDeg);
            int north = latitudeCell(Math.max(latitudes[piece], latitudes[piece + 1]) + cellLatitudeDeg);
            double towardsEast = longitudeDifference(longitudes[piece + 1], longitudes[piece]);
            double west = longitudes[piece] + Math.min(0, towardsEast) - cellLongitudeDeg;
            double east = longitudes[piece] + Math.max(0, towardsEast) + cellLongitudeDeg;
            int firstColumn = (int) Math.floor((west + 180) / cellLongitudeDeg);
            int lastColumn = (int) Math.floor((east + 180) / cellLongitudeDeg);
            for (int row = south; row <= north; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    addPiece(cells, cellOf(row, Math.floorMod(column, columns)), piece);
                }
            }
        }
        return cells;
    }

    private static void addPiece(Map<Long, int[]> cells, long cell, int piece) {
        int[] before = cells.get(cell);
        if (before == null) {
            cells.put(cell, new int[] {piece});
            return;
        }
        if (before[before.length - 1] == piece) {
            return;
        }
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = piece;
        cells.put(cell, after);
    }

    private int latitudeCell(double latitude) {
        return (int) Math.floor((latitude + 90) / cellLatitudeDeg);
    }

    private int longitudeCell(double longitude) {
        return Math.floorMod((int) Math.floor((longitude + 180) / cellLongitudeDeg), columns);
    }

    private static long cellOf(int row, int column) {
        return ((long) row << 32) | (column & 0xffff_ffffL);
    }

    /** Cuts long legs into pieces along the geodesic, so that each piece is as good as straight in its tangent plane. */
    private static final class Densifier {
        private final double[] latitudes;
        private final double[] longitudes;
        private final double[] alongMetres;

        Densifier(Route route) {
            int legs = route.latitudes().length - 1;
            int[] pieces = new int[legs];
            int points = 1;
            for (int leg = 0; leg < legs; leg++) {
                double metres = Wgs84.metresBetween(
                        route.latitudes()[leg],
                        route.longitudes()[leg],
                        route.latitudes()[leg + 1],
                        route.longitudes()[leg + 1]);
                pieces[leg] = Math.max(1, (int) Math.ceil(metres / LONGEST_PIECE_M));
                points += pieces[leg];
            }
            latitudes = new double[points];
            longitudes = new double[points];
            alongMetres = new double[points];
            int point = 0;
            for (int leg = 0; leg < legs; leg++) {
                point = cut(route, leg, pieces[leg], point);
            }
            set(point, route.latitudes()[legs], route.longitudes()[legs], route.alongMetres()[legs]);
        }

        private int cut(Route route, int leg, int pieces, int firstPoint) {
            double start = route.alongMetres()[leg];
            double length = route.alongMetres()[leg + 1] - start;
            set(firstPoint, route.latitudes()[leg], route.longitudes()[leg], start);
            if (pieces == 1) {
                return firstPoint + 1;
            }
            GeodesicLine line = Geodesic.WGS84.InverseLine(
                    route.latitudes()[leg],
                    route.longitudes()[leg],
                    route.latitudes()[leg + 1],
                    route.longitudes()[leg + 1],
                    GeodesicMask.DISTANCE_IN | GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
            for (int piece = 1; piece < pieces; piece++) {
                double share = (double) piece / pieces;
                GeodesicData at =
                        line.Position(line.Distance() * share, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
                set(firstPoint + piece, at.lat2, at.lon2, start + length * share);
            }
            return firstPoint + pieces;
        }

        private void set(int point, double latitude, double longitude, double along) {
            latitudes[point] = latitude;
            longitudes[point] = longitude;
            alongMetres[point] = along;
        }

        double[] latitudes() {
            return latitudes;
        }

        double[] longitudes() {
            return longitudes;
        }

        double[] alongMetres() {
            return alongMetres;
        }
    }
}
