package io.railpulse.gtfs;

/** What the feed's {@code shape_dist_traveled} means, which GTFS leaves open. */
public enum DistanceUnit {
    /**
     * Unknown (feet, miles, metres, kilometres): a route's metres are geodesic metres along its points, and the feed's
     * distances only say where on the shape a stop lies.
     */
    UNKNOWN,
    /** Metres, for example published rail kilometres: they are taken as the route's own metres. */
    METRES
}
