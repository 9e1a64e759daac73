package io.railpulse.domain.geofence;

/**
 * A corner of a fence.
 *
 * @param latitude degrees north on WGS 84
 * @param longitude degrees east
 */
public record FencePoint(double latitude, double longitude) {}
