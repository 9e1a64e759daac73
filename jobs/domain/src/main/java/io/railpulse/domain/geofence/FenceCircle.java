package io.railpulse.domain.geofence;

/**
 * A fence that is a circle.
 *
 * @param latitude of its middle, degrees north on WGS 84
 * @param longitude of its middle, degrees east
 * @param radiusMetres from the middle to the edge, metres over the ellipsoid
 */
public record FenceCircle(double latitude, double longitude, double radiusMetres) {}
