package io.railpulse.testing.train;

import io.railpulse.domain.network.Route;

/** A line due east along the equator, where a metre of track is a metre of longitude. */
public final class StraightLine {
    public static final String ROUTE_ID = "straight-line";

    private static final double START_LONGITUDE = 80;
    private static final double METRES_PER_DEGREE = Math.toRadians(1) * 6_378_137.0;

    private StraightLine() {}

    /** Degrees east of the point this far along the line. */
    public static double longitude(double metres) {
        return START_LONGITUDE + metres / METRES_PER_DEGREE;
    }

    /** The line's geometry with a tolerance of 250 m. */
    public static Route ofLength(double metres) {
        return ofLength(ROUTE_ID, metres);
    }

    public static Route ofLength(String routeId, double metres) {
        return new Route(
                routeId,
                new double[] {0, 0},
                new double[] {longitude(0), longitude(metres)},
                new double[] {0, metres},
                250);
    }
}
