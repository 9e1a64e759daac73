package io.railpulse.domain.network;

/**
 * A place on a route near a point.
 *
 * @param alongMetres distance from the route's start in the route's own metres
 * @param offMetres distance between the point and the route there
 */
public record RoutePlace(double alongMetres, double offMetres) {}
