package io.railpulse.domain.geodesy;

/**
 * The plane that touches the ellipsoid at a point. Its metres to the east and to the north keep the distance from the point
 * and the way there to the second order, which is to metres at 100 km: that far, geodesics are as good as straight in it.
 *
 * @param latitude of the point, degrees north
 * @param longitude of the point, degrees east; as much more or less than a full turn as those that it is compared with
 * @param metresPerDegreeNorth length of a degree along the meridian there
 * @param metresPerDegreeEast length of a degree along the parallel there
 * @param narrowing how much shorter that is a degree further north
 * @param bending how far north a parallel is of where it would be if it were straight, a degree to the east
 */
public record TangentPlane(
        double latitude,
        double longitude,
        double metresPerDegreeNorth,
        double metresPerDegreeEast,
        double narrowing,
        double bending) {

    public static TangentPlane at(double latitude, double longitude) {
        double north = Wgs84.metresPerDegreeNorth(latitude);
        double east = Wgs84.metresPerDegreeEast(latitude);
        double turn = Math.toRadians(1) * Math.sin(Math.toRadians(latitude));
        return new TangentPlane(latitude, longitude, north, east, turn * north, turn * east / 2);
    }

    /** Metres to the east of the point. */
    public double x(double otherLatitude, double otherLongitude) {
        return (otherLongitude - longitude) * (metresPerDegreeEast - narrowing * (otherLatitude - latitude));
    }

    /** Metres to the north of the point. */
    public double y(double otherLatitude, double otherLongitude) {
        double east = otherLongitude - longitude;
        return (otherLatitude - latitude) * metresPerDegreeNorth + east * east * bending;
    }
}
