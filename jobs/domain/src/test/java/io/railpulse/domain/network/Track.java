package io.railpulse.domain.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/** A way over track, cut and put together out of others: points of latitude and longitude. Immutable. */
public record Track(List<double[]> points) {

    /** A place on a track, and which way the track goes there. */
    public record Spot(double latitude, double longitude, double bearingDeg) {

        /** The place so many metres to the right, and so many ahead; less than none is to the left, and behind. */
        public Spot beside(double rightMetres, double aheadMetres) {
            double turn = Math.toDegrees(Math.atan2(rightMetres, aheadMetres));
            GeodesicData there =
                    Geodesic.WGS84.Direct(latitude, longitude, bearingDeg + turn, Math.hypot(rightMetres, aheadMetres));
            return new Spot(there.lat2, there.lon2, bearingDeg);
        }
    }

    public static Track of(Route route) {
        List<double[]> points = new ArrayList<>();
        for (int point = 0; point < route.latitudes().length; point++) {
            points.add(new double[] {route.latitudes()[point], route.longitudes()[point]});
        }
        return new Track(points);
    }

    /** As a route, with one tolerance. */
    public Route route(String routeId, double toleranceMetres) {
        return new Route(
                routeId,
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                alongs(),
                toleranceMetres);
    }

    private double[] alongs() {
        double[] along = new double[points.size()];
        for (int point = 1; point < along.length; point++) {
            along[point] = along[point - 1] + way(point - 1, point).s12;
        }
        return along;
    }

    public double lengthMetres() {
        return alongs()[points.size() - 1];
    }

    /** The points between two distances along it. */
    public Track between(double fromMetres, double toMetres) {
        double[] along = alongs();
        List<double[]> kept = new ArrayList<>();
        for (int point = 0; point < along.length; point++) {
            if (along[point] >= fromMetres && along[point] <= toMetres) {
                kept.add(points.get(point));
            }
        }
        return new Track(kept);
    }

    public Track reversed() {
        List<double[]> back = new ArrayList<>(points);
        Collections.reverse(back);
        return new Track(back);
    }

    public Track then(Track next) {
        List<double[]> both = new ArrayList<>(points);
        both.addAll(next.points);
        return new Track(both);
    }

    /** The track beside it, so many metres to the right. */
    public Track beside(double rightMetres) {
        List<double[]> moved = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            int before = Math.max(0, point - 1);
            GeodesicData way = way(before, before + 1);
            Spot spot = new Spot(points.get(point)[0], points.get(point)[1], way.azi1).beside(rightMetres, 0);
            moved.add(new double[] {spot.latitude(), spot.longitude()});
        }
        return new Track(moved);
    }

    /** The same curves again, from where this track ends, turned so much from the way it began. */
    public Track thenAgain(Track curves, double turnDeg) {
        List<double[]> added = new ArrayList<>(points);
        double[] start = points.get(points.size() - 1);
        for (int point = 1; point < curves.points.size(); point++) {
            GeodesicData way = curves.way(0, point);
            GeodesicData there = Geodesic.WGS84.Direct(start[0], start[1], way.azi1 + turnDeg, way.s12);
            added.add(new double[] {there.lat2, there.lon2});
        }
        return new Track(added);
    }

    /** Nothing but its ends, and a place every so many metres between them: what is left where only stops are known. */
    public Track everyMetres(double metres) {
        Walk walk = new Walk(route("whole", 0));
        List<double[]> kept = new ArrayList<>();
        for (double along = 0; along < lengthMetres() - metres / 2; along += metres) {
            Spot spot = walk.at(along);
            kept.add(new double[] {spot.latitude(), spot.longitude()});
        }
        kept.add(points.get(points.size() - 1));
        return new Track(kept);
    }

    private GeodesicData way(int from, int to) {
        return Geodesic.WGS84.Inverse(
                points.get(from)[0],
                points.get(from)[1],
                points.get(to)[0],
                points.get(to)[1],
                GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH | GeodesicMask.DISTANCE_IN);
    }

    /** The places at distances along a route, which never fall from one question to the next. */
    public static final class Walk {
        private final Route route;
        private int leg;

        public Walk(Route route) {
            this.route = route;
        }

        public Spot at(double alongMetres) {
            while (leg < route.legToleranceMetres().length - 1 && route.alongMetres()[leg + 1] < alongMetres) {
                leg++;
            }
            GeodesicData way = Geodesic.WGS84.Inverse(
                    route.latitudes()[leg],
                    route.longitudes()[leg],
                    route.latitudes()[leg + 1],
                    route.longitudes()[leg + 1]);
            GeodesicData at =
                    Geodesic.WGS84.Direct(way.lat1, way.lon1, way.azi1, alongMetres - route.alongMetres()[leg]);
            return new Spot(at.lat2, at.lon2, at.azi2);
        }
    }
}
