package io.railpulse.domain.network;

/**
 * A place on a route near a point.
 *
 * @param alongMetres distance from the route's start in the route's own metres
 * @param offMetres distance between the point and the route there
 * @param bearingDeg which way the route goes there, degrees clockwise from north, 0 up to 360; where two legs meet, the
 *     way of one of them; NaN where the route has no length
 * @param toleranceMetres how far beside the leg a train on it may be seen, and so how far the distance along it is to be
 *     trusted: metres on surveyed track, kilometres on a straight leg between towns
 */
public record RoutePlace(double alongMetres, double offMetres, double bearingDeg, double toleranceMetres) {

    /** Whether the route goes about the same way at another place; so it does if one of them has no way. */
    boolean isWayOf(RoutePlace other) {
        double turn = Math.abs(bearingDeg - other.bearingDeg);
        return !(turn > 90 && turn < 270);
    }
}
