package io.railpulse.domain.geofence;

import io.railpulse.domain.geodesy.Wgs84;

/**
 * Where a train was seen.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param atMillis when, occurrence time
 */
public record SeenAt(double latitude, double longitude, long atMillis) {

    double metresTo(SeenAt other) {
        return Wgs84.metresBetween(latitude, longitude, other.latitude, other.longitude);
    }
}
