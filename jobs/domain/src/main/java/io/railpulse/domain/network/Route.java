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
 */
public record Route(
        String routeId,
        double[] latitudes,
        double[] longitudes,
        double[] alongMetres,
        double toleranceMetres,
        double[] legToleranceMetres) {

    /** A route with the same tolerance beside all its legs. */
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
}
