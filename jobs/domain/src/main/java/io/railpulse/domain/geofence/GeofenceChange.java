package io.railpulse.domain.geofence;

/**
 * A fence was given, changed or withdrawn.
 *
 * @param fenceId which
 * @param fence what holds from now on; null withdraws it
 */
public record GeofenceChange(String fenceId, Geofence fence) {}
