package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.TangentPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A route made ready for asking which of its places are near a point. Long legs are cut into short pieces, and a
 * {@link PieceTree} knows the pieces in reach of a point: an answer costs about the same on a line of 50 km and on one of
 * 10,000 km, drawn by a point every 20 m or every kilometre, and beside surveyed track the same whether or not there is a
 * wide leg far away. It holds some 45 bytes a piece, which is a leg or a part of a long one, beside the route itself.
 *
 * <p>Metres are geodesic, to a part in a thousand of those between point and line. Not for lines within five degrees of a pole.
 *
 * <p>Immutable after construction; made once per task and route.
 */
public final class RouteLine {
    /** Places this little worse than the nearest are as good as it: continuity decides among them. */
    private static final double AS_NEAR_M = 30;

    private final Route route;
    private final LinePieces pieces;
    private final PieceTree tree;
    private final List<SeaPassage> passages;

    /** @throws IllegalArgumentException if the route has fewer than two points or arrays of different lengths */
    public RouteLine(Route route) {
        int points = route.latitudes().length;
        if (points < 2
                || points != route.longitudes().length
                || points != route.alongMetres().length
                || points - 1 != route.legToleranceMetres().length
                || points - 1 != route.legKinds().length) {
            throw new IllegalArgumentException("Route " + route.routeId() + ": needs two or more points, each with its"
                    + " latitude, longitude and distance, and a tolerance and a kind for each leg");
        }
        this.route = route;
        this.pieces = new LinePieces(route);
        this.tree = new PieceTree(pieces);
        this.passages = SeaPassage.listOf(route);
    }

    public Route route() {
        return route;
    }

    /** Distance from start to end in the route's own metres. */
    public double lengthMetres() {
        return pieces.endMetres(pieces.count() - 1);
    }

    /** What of it is at sea, in its order; mostly nothing. */
    public List<SeaPassage> listPassages() {
        return passages;
    }

    /** How far a point is from this line, wherever that is nearest, metres: to a part in a hundred of it. */
    public double metresFrom(double latitude, double longitude) {
        double middle = (tree.westernmost() + tree.easternmost()) / 2;
        double east = middle + Math.IEEEremainder(longitude - middle, 360);
        return new NearestPiece(pieces, tree, latitude, east).metres();
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
        double nearest = Double.POSITIVE_INFINITY;
        for (RoutePlace place : places) {
            nearest = Math.min(nearest, place.offMetres());
        }
        RoutePlace best = null;
        for (RoutePlace place : places) {
            if (place.offMetres() <= nearest + AS_NEAR_M && (best == null || isBetter(place, best, expectedMetres))) {
                best = place;
            }
        }
        return Optional.ofNullable(best);
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
        List<RoutePlace> places = new ArrayList<>();
        // The longitude as the line tells its own: more than once if the line goes around the globe.
        double turns = Math.ceil((tree.westernmost() - longitude) / 360);
        for (double east = longitude + turns * 360; east <= tree.easternmost(); east += 360) {
            PlaceSearch search = new PlaceSearch(pieces, TangentPlane.at(latitude, east), fromMetres, toMetres);
            tree.visit(latitude, east, fromMetres, toMetres, search::lookAt);
            places.addAll(search.found());
        }
        return OnePerStretch.of(places);
    }

    /** Two places on the same stretch: the nearer; on different stretches: the one closer to where it is expected. */
    private static boolean isBetter(RoutePlace place, RoutePlace best, double expected) {
        if (Math.abs(place.alongMetres() - best.alongMetres()) <= 4 * AS_NEAR_M) {
            return place.offMetres() < best.offMetres();
        }
        return Math.abs(place.alongMetres() - expected) < Math.abs(best.alongMetres() - expected);
    }
}
