package io.railpulse.domain.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A route made ready for asking which of its places are near a point. Long legs are cut into short pieces, and grids of
 * cells, one for pieces of about the same tolerance, know the pieces in reach of each cell: an answer costs the same on a
 * line of 50 km and on one of 10,000 km, and beside surveyed track the same whether or not there is a wide leg far away.
 *
 * <p>Immutable after construction; made once per task and route.
 */
public final class RouteLine {
    private static final double SMALLEST_CELL_M = 2_500;
    /** Places this little worse than the nearest are as good as it: continuity decides among them. */
    private static final double AS_NEAR_M = 30;
    /** What the noise of a fix may make of a train that stands at the edge of where it is looked for. */
    private static final double NOISE_M = 50;

    private final Route route;
    private final LinePieces pieces;
    private final List<PieceGrid> grids;

    /** @throws IllegalArgumentException if the route has fewer than two points or arrays of different lengths */
    public RouteLine(Route route) {
        int points = route.latitudes().length;
        if (points < 2
                || points != route.longitudes().length
                || points != route.alongMetres().length
                || points - 1 != route.legToleranceMetres().length) {
            throw new IllegalArgumentException("Route " + route.routeId() + ": needs two or more points, each with its"
                    + " latitude, longitude and distance, and a tolerance for each leg");
        }
        this.route = route;
        this.pieces = new LinePieces(route);
        this.grids = createGrids(pieces);
    }

    public Route route() {
        return route;
    }

    /** Distance from start to end in the route's own metres. */
    public double lengthMetres() {
        return pieces.endMetres(pieces.count() - 1);
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
     * @return empty if no place in that stretch is within the tolerance of its leg
     */
    public Optional<RoutePlace> findPlace(
            double latitude, double longitude, double fromMetres, double toMetres, double expectedMetres) {
        List<RoutePlace> places = listPlaces(latitude, longitude, fromMetres, toMetres);
        double nearest =
                places.stream().mapToDouble(RoutePlace::offMetres).min().orElse(0);
        return places.stream()
                .filter(place -> place.offMetres() <= nearest + AS_NEAR_M)
                .reduce((best, place) -> isBetter(place, best, expectedMetres) ? place : best);
    }

    /**
     * All places on this line, between two distances along it, that a point may belong to: those from where the line
     * goes away from the point in both directions. There is one for each stretch of line in reach, so there are several
     * where the line crosses itself, goes back the way it came, or runs beside itself. Where a stretch has more of them
     * within some hundred metres, because it is not quite straight, the nearest stands for all.
     *
     * <p>A point whose place lies before or beyond those distances has none between them. Only for the noise of a fix
     * it may be put at the edge: if following the line on from there comes no more than 50 m nearer to it.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param fromMetres no place before this distance along the route
     * @param toMetres no place after it
     * @return in the order of the line; empty if no place in that stretch is within the tolerance of its leg
     */
    public List<RoutePlace> listPlaces(double latitude, double longitude, double fromMetres, double toMetres) {
        TangentPlane plane = TangentPlane.at(latitude, longitude);
        List<RoutePlace> places = new ArrayList<>();
        for (int piece : listPieces(latitude, longitude)) {
            if (pieces.endMetres(piece) >= fromMetres && pieces.startMetres(piece) <= toMetres) {
                findPlaceOn(piece, plane, fromMetres, toMetres).ifPresent(places::add);
            }
        }
        return OnePerStretch.of(places);
    }

    /** The pieces that may be in reach of a point, in the order of the line. */
    int[] listPieces(double latitude, double longitude) {
        return grids.stream()
                .flatMapToInt(grid -> Arrays.stream(grid.listPieces(latitude, longitude)))
                .sorted()
                .toArray();
    }

    private Optional<RoutePlace> findPlaceOn(int piece, TangentPlane plane, double fromMetres, double toMetres) {
        double nearestShare = pieces.nearestShare(piece, plane);
        double nearest = pieces.alongMetres(piece, nearestShare);
        double along = Math.min(Math.max(nearest, fromMetres), toMetres);
        boolean atEdge = along != nearest;
        double off = pieces.offMetres(piece, atEdge ? pieces.shareAt(piece, along) : nearestShare, plane);
        if (off > pieces.toleranceMetres(piece, nearestShare)
                || comesNearer(piece, nearestShare, atEdge ? off - NOISE_M : off, plane)) {
            return Optional.empty();
        }
        return Optional.of(new RoutePlace(along, off, pieces.bearingDeg(piece, plane), pieces.toleranceMetres(piece)));
    }

    /** Whether the line, followed on from the nearest place of a piece, comes nearer than so many metres. */
    private boolean comesNearer(int piece, double nearestShare, double metres, TangentPlane plane) {
        if (nearestShare > 0 && nearestShare < 1) {
            return pieces.offMetres(piece, nearestShare, plane) < metres;
        }
        return comesNearer(piece, 1, metres, plane) || comesNearer(piece, -1, metres, plane);
    }

    private boolean comesNearer(int piece, int step, double metres, TangentPlane plane) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int at = piece; at >= 0 && at < pieces.count(); at += step) {
            double share = pieces.nearestShare(at, plane);
            double off = pieces.offMetres(at, share, plane);
            // The end of a wide leg reaches to where a surveyed one, though nearer, does not.
            boolean counts = pieces.toleranceMetres(at) >= pieces.toleranceMetres(piece)
                    || off <= pieces.toleranceMetres(at, share);
            if (counts && off < metres) {
                return true;
            }
            if (off > nearest) {
                return false;
            }
            nearest = off;
        }
        return false;
    }

    /** Two places on the same stretch: the nearer; on different stretches: the one closer to where it is expected. */
    private static boolean isBetter(RoutePlace place, RoutePlace best, double expected) {
        if (Math.abs(place.alongMetres() - best.alongMetres()) <= 4 * AS_NEAR_M) {
            return place.offMetres() < best.offMetres();
        }
        return Math.abs(place.alongMetres() - expected) < Math.abs(best.alongMetres() - expected);
    }

    private static List<PieceGrid> createGrids(LinePieces pieces) {
        Map<Double, List<Integer>> piecesByCell = IntStream.range(0, pieces.count())
                .boxed()
                .collect(Collectors.groupingBy(
                        piece -> cellMetres(pieces.toleranceMetres(piece)), TreeMap::new, Collectors.toList()));
        List<PieceGrid> grids = new ArrayList<>();
        piecesByCell.forEach((cellMetres, numbers) -> grids.add(new PieceGrid(
                pieces, numbers.stream().mapToInt(Integer::intValue).toArray(), cellMetres)));
        return List.copyOf(grids);
    }

    /** The smallest width of cells, of a few that there are, that a tolerance does not exceed. */
    private static double cellMetres(double toleranceMetres) {
        double cell = SMALLEST_CELL_M;
        while (cell < toleranceMetres) {
            cell *= 2;
        }
        return cell;
    }
}
