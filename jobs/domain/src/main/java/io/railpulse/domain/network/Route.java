package io.railpulse.domain.network;

import java.util.Arrays;

/**
 * The geometry that trains follow: a line of points, each with its distance from the start. A route never changes under
 * its id; a new geometry is a new route.
 *
 * @param routeId identity, shared by all runs that follow the line
 * @param latitudes degrees north, WGS 84, one per point, at least two
 * @param longitudes degrees east, WGS 84, one per point
 * @param alongMetres distance from the first point, one per point, never falling; the railway's own kilometres where it
 *     publishes them, else geodesic metres
 * @param toleranceMetres how far from the line a train that is on the route may be seen, where its leg says nothing else
 * @param legToleranceMetres the same beside each leg, one per leg, which is one less than points: small for surveyed
 *     track, large for straight legs between towns
 * @param legKinds what carries a train over each leg, one per leg
 */
public record Route(
        String routeId,
        double[] latitudes,
        double[] longitudes,
        double[] alongMetres,
        double toleranceMetres,
        double[] legToleranceMetres,
        LegKind[] legKinds) {

    /** A route that was kept before legs had a kind is all track. */
    public Route {
        legKinds = legKinds == null ? allOf(legToleranceMetres.length) : legKinds;
    }

    /** A route without legs at sea. */
    public Route(
            String routeId,
            double[] latitudes,
            double[] longitudes,
            double[] alongMetres,
            double toleranceMetres,
            double[] legToleranceMetres) {
        this(
                routeId,
                latitudes,
                longitudes,
                alongMetres,
                toleranceMetres,
                legToleranceMetres,
                allOf(legToleranceMetres.length));
    }

    /** A route without legs at sea, with the same tolerance beside all its legs. */
    public Route(
            String routeId, double[] latitudes, double[] longitudes, double[] alongMetres, double toleranceMetres) {
        this(
                routeId,
                latitudes,
                longitudes,
                alongMetres,
                toleranceMetres,
                new double[Math.max(0, latitudes.length - 1)]);
        Arrays.fill(legToleranceMetres, toleranceMetres);
    }

    private static LegKind[] allOf(int legs) {
        LegKind[] kinds = new LegKind[legs];
        Arrays.fill(kinds, LegKind.RAIL);
        return kinds;
    }
}
