package io.railpulse.domain.network;

/**
 * The geometry that trains follow: a line of points, each with its distance from the start. A route never changes under
 * its id; a new geometry is a new route.
 *
 * @param routeId identity, shared by all runs that follow the line
 * @param latitudes degrees north, WGS 84, one per point, at least two
 * @param longitudes degrees east, WGS 84, one per point
 * @param alongMetres distance from the first point, one per point, never falling; the railway's own kilometres where it
 *     publishes them, else geodesic metres
 * @param toleranceMetres how far from the line a train that is on the route may be seen: small for surveyed track, large
 *     for straight legs between towns
 */
public record Route(
        String routeId, double[] latitudes, double[] longitudes, double[] alongMetres, double toleranceMetres) {}
