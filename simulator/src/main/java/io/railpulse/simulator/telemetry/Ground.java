package io.railpulse.simulator.telemetry;

/** Small distances over the ground in degrees, near enough for noise. The same on every machine. */
public final class Ground {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double MICRO = 1e6;

    private Ground() {}

    /** Degrees of latitude. */
    public static double degreesNorth(double metres) {
        return metres / METRES_PER_DEGREE;
    }

    /** Degrees of longitude at a latitude. */
    public static double degreesEast(double metres, double latitude) {
        double cosine = StrictMath.cos(StrictMath.toRadians(latitude));
        return metres / (METRES_PER_DEGREE * Math.max(0.01, cosine));
    }

    /** To a millionth of a degree, as trackers tell it: a tenth of a metre. */
    public static double rounded(double degrees) {
        return Math.round(degrees * MICRO) / MICRO;
    }

    /** The direction from one place to another close by, whole degrees clockwise from north. */
    public static double bearing(double latitude, double longitude, double toLatitude, double toLongitude) {
        double east = (toLongitude - longitude) * StrictMath.cos(StrictMath.toRadians(latitude));
        double degrees = StrictMath.toDegrees(StrictMath.atan2(east, toLatitude - latitude));
        return Math.round(degrees < 0 ? degrees + 360 : degrees) % 360;
    }
}
