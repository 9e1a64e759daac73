package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.WholeLine.Low;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/** A point somewhere near a line, and all that a search of the whole line says of it. */
record PointNearLine(RouteLine line, WholeLine whole, double latitude, double longitude, List<Low> lows) {
    private static final double STRETCH_M = 120;
    private static final double SAME_M = 1;
    private static final double AWAY_M = 5;
    private static final double ANYWHERE_FROM = Double.NEGATIVE_INFINITY;
    private static final double ANYWHERE_TO = Double.POSITIVE_INFINITY;

    static PointNearLine near(RouteLine line, WholeLine whole, Random random) {
        return near(line.route(), line, whole, random);
    }

    /** A point somewhere near another route. */
    static PointNearLine near(Route route, RouteLine line, WholeLine whole, Random random) {
        double length = route.alongMetres()[route.alongMetres().length - 1];
        int at = random.nextInt(route.latitudes().length);
        double[] place = random.nextInt(4) == 0
                ? new double[] {route.latitudes()[at], route.longitudes()[at]}
                : placeAt(route, random.nextDouble() * length);
        double metres = random.nextInt(20) == 0 ? 0 : route.toleranceMetres() * 1.3 * random.nextDouble();
        GeodesicData there = Geodesic.WGS84.Direct(place[0], place[1], 360 * random.nextDouble(), metres);
        double longitude = Math.IEEEremainder(there.lon2, 360);
        return new PointNearLine(line, whole, there.lat2, longitude, whole.listLows(there.lat2, longitude));
    }

    List<RoutePlace> list(double from, double to) {
        return line.listPlaces(latitude, longitude, from, to);
    }

    void missesNothing() {
        List<RoutePlace> places = list(ANYWHERE_FROM, ANYWHERE_TO);
        for (Low low : lows) {
            if (low.offMetres() < reach(low) - inexact()) {
                assertThat(places)
                        .as("%s of %s", low, this)
                        .anyMatch(place -> isAt(place, low) || standsFor(place, low));
            }
        }
    }

    void makesNothingUp() {
        for (RoutePlace place : list(ANYWHERE_FROM, ANYWHERE_TO)) {
            assertThat(lows).as("%s of %s", place, this).anyMatch(low -> isAt(place, low));
            assertThat(place.offMetres()).isLessThanOrEqualTo(line.route().toleranceMetres());
        }
    }

    /** How far off the point may be there: a wide leg reaches less far beyond the ends of the line. */
    double reach(Low low) {
        double tolerance = line.route().toleranceMetres();
        boolean isEnd = low.alongMetres() < 1 || low.alongMetres() > line.lengthMetres() - 1;
        return isEnd ? Math.min(tolerance, LinePieces.BEYOND_END_M) : tolerance;
    }

    /** What a map of the surroundings of a point makes of their metres. */
    double inexact() {
        return 0.05 + line.route().toleranceMetres() * 2e-4;
    }

    boolean isAt(RoutePlace place, Low low) {
        return Math.abs(place.alongMetres() - low.alongMetres()) <= 5 * inexact()
                && Math.abs(place.offMetres() - low.offMetres()) <= inexact();
    }

    /** Whether a place is as near as a low, and the same stretch of line. */
    boolean standsFor(RoutePlace place, Low low) {
        double metres = Math.abs(place.alongMetres() - low.alongMetres());
        return place.offMetres() <= low.offMetres() + inexact()
                && (metres <= SAME_M + inexact()
                        || metres <= STRETCH_M + inexact() && turn(place.bearingDeg(), low.bearingDeg()) < 91
                        || !goesAwayBetween(low, place.alongMetres()));
    }

    /** Whether the line goes away from a low before it has a distance along it. */
    boolean goesAwayBetween(Low low, double along) {
        return whole.highestBetween(low.alongMetres(), along, latitude, longitude)
                > low.offMetres() + AWAY_M + inexact();
    }

    /** Where two legs meet, and the way of the line is that of either. */
    boolean isAtAPoint(RoutePlace place) {
        for (double along : line.route().alongMetres()) {
            if (Math.abs(along - place.alongMetres()) < 5 * inexact()) {
                return true;
            }
        }
        return false;
    }

    /** Metres to the place on the line with a distance along it. */
    double metresTo(double along) {
        double[] place = placeAt(line.route(), along);
        return Geodesic.WGS84.Inverse(latitude, longitude, place[0], place[1]).s12;
    }

    private static double[] placeAt(Route route, double along) {
        int leg = 0;
        while (leg < route.alongMetres().length - 2 && route.alongMetres()[leg + 1] <= along) {
            leg++;
        }
        GeodesicData way = Geodesic.WGS84.Inverse(
                route.latitudes()[leg],
                route.longitudes()[leg],
                route.latitudes()[leg + 1],
                route.longitudes()[leg + 1]);
        GeodesicData at = Geodesic.WGS84.Direct(way.lat1, way.lon1, way.azi1, along - route.alongMetres()[leg]);
        return new double[] {at.lat2, at.lon2};
    }

    static double turn(double one, double other) {
        return Math.abs(Math.IEEEremainder(one - other, 360));
    }

    @Override
    public String toString() {
        return String.format("%.7f, %.7f, which has %s", latitude, longitude, list(ANYWHERE_FROM, ANYWHERE_TO));
    }
}
