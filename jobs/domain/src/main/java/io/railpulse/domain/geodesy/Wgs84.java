package io.railpulse.domain.geodesy;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * Lengths on the WGS 84 ellipsoid. Long ways use Karney's geodesics, which are exact to nanometres; the few kilometres
 * around a fix use the ellipsoid's tangent plane, which is exact to centimetres there and a hundred times as fast.
 */
public final class Wgs84 {
    private static final double EQUATORIAL_RADIUS_M = 6_378_137.0;
    private static final double ECCENTRICITY_SQUARED = 6.694379990141316e-3;

    private Wgs84() {}

    /** The shortest way over the ellipsoid between two points given in degrees, in metres. */
    public static double metresBetween(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return Geodesic.WGS84.Inverse(latitude, longitude, otherLatitude, otherLongitude, GeodesicMask.DISTANCE).s12;
    }

    /** The length of one degree along the meridian at a latitude, in metres. */
    public static double metresPerDegreeNorth(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double root = 1 - ECCENTRICITY_SQUARED * sine * sine;
        return Math.toRadians(1) * EQUATORIAL_RADIUS_M * (1 - ECCENTRICITY_SQUARED) / (root * Math.sqrt(root));
    }

    /** The length of one degree along the parallel at a latitude, in metres. */
    public static double metresPerDegreeEast(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double radius = EQUATORIAL_RADIUS_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
        return Math.toRadians(1) * radius * Math.cos(Math.toRadians(latitude));
    }

    /** The same as {@link #metresBetween}, quickly, for points that are no more than some kilometres apart. */
    public static double metresBetweenNear(
            double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return Math.hypot(
                (otherLatitude - latitude) * metresPerDegreeNorth(latitude),
                (otherLongitude - longitude) * metresPerDegreeEast(latitude));
    }
}
