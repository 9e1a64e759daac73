package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.Wgs84;

/**
 * The plane that touches the ellipsoid at a point. Within some tens of kilometres around it, degrees are metres.
 *
 * @param latitude of the point, degrees north
 * @param longitude of the point, degrees east
 * @param metresPerDegreeNorth length of a degree along the meridian there
 * @param metresPerDegreeEast length of a degree along the parallel there
 */
record TangentPlane(double latitude, double longitude, double metresPerDegreeNorth, double metresPerDegreeEast) {

    static TangentPlane at(double latitude, double longitude) {
        return new TangentPlane(
                latitude, longitude, Wgs84.metresPerDegreeNorth(latitude), Wgs84.metresPerDegreeEast(latitude));
    }

    /** Metres to the east of the point. */
    double x(double otherLongitude) {
        return longitudeDifference(otherLongitude, longitude) * metresPerDegreeEast;
    }

    /** Metres to the north of the point. */
    double y(double otherLatitude) {
        return (otherLatitude - latitude) * metresPerDegreeNorth;
    }

    /** Degrees from one meridian to another, the shorter way around the globe. */
    static double longitudeDifference(double one, double other) {
        double difference = one - other;
        return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference;
    }
}
