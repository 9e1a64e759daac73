package io.railpulse.backtest.demo;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A railway line from town to town, which winds a little in between, in one direction of travel. */
final class Track {
    private static final double POINT_EVERY_METRES = 2_500;
    private static final double WINDING_METRES = 1_200;
    private static final double CURVES_A_LEG = 3;

    private final List<Station> stations;
    private final List<Point> points;
    private final double[] stationAlong;

    /** A point of the line and its distance from the beginning, in metres. */
    record Point(double latitude, double longitude, double alongMetres) {}

    private Track(List<Station> stations, List<Point> points, double[] stationAlong) {
        this.stations = stations;
        this.points = points;
        this.stationAlong = stationAlong;
    }

    static Track through(List<Station> stations) {
        List<Point> points = new ArrayList<>();
        double[] stationAlong = new double[stations.size()];
        Station first = stations.get(0);
        points.add(new Point(first.latitude(), first.longitude(), 0));
        for (int i = 1; i < stations.size(); i++) {
            addLeg(stations.get(i - 1), stations.get(i), points);
            stationAlong[i] = points.get(points.size() - 1).alongMetres();
        }
        return new Track(stations, List.copyOf(points), stationAlong);
    }

    private static void addLeg(Station from, Station to, List<Point> points) {
        double metres = Wgs84.metresBetween(from.latitude(), from.longitude(), to.latitude(), to.longitude());
        int pieces = Math.max(1, (int) Math.round(metres / POINT_EVERY_METRES));
        double north = to.latitude() - from.latitude();
        double east = to.longitude() - from.longitude();
        double degrees = Math.hypot(north, east);
        for (int i = 1; i <= pieces; i++) {
            double share = (double) i / pieces;
            double aside = WINDING_METRES * Math.sin(share * CURVES_A_LEG * Math.PI);
            double latitude = from.latitude()
                    + share * north
                    - aside * east / degrees / Wgs84.metresPerDegreeNorth(from.latitude());
            double longitude = from.longitude()
                    + share * east
                    + aside * north / degrees / Wgs84.metresPerDegreeEast(from.latitude());
            Point last = points.get(points.size() - 1);
            double step = Wgs84.metresBetween(last.latitude(), last.longitude(), latitude, longitude);
            points.add(new Point(latitude, longitude, last.alongMetres() + step));
        }
    }

    /** The same line the other way. */
    Track reversed() {
        List<Station> backwards = new ArrayList<>(stations);
        Collections.reverse(backwards);
        List<Point> turned = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            turned.add(new Point(point.latitude(), point.longitude(), lengthMetres() - point.alongMetres()));
        }
        double[] along = new double[stationAlong.length];
        for (int i = 0; i < along.length; i++) {
            along[i] = lengthMetres() - stationAlong[along.length - 1 - i];
        }
        return new Track(backwards, turned, along);
    }

    List<Station> stations() {
        return stations;
    }

    List<Point> points() {
        return points;
    }

    double lengthMetres() {
        return points.get(points.size() - 1).alongMetres();
    }

    /** How far from the beginning a station is, in metres. */
    double alongOf(int station) {
        return stationAlong[station];
    }

    /** The point at a distance from the beginning. */
    Point pointAt(double alongMetres) {
        int next = 1;
        while (next < points.size() - 1 && points.get(next).alongMetres() < alongMetres) {
            next++;
        }
        Point from = points.get(next - 1);
        Point to = points.get(next);
        double share = (alongMetres - from.alongMetres()) / (to.alongMetres() - from.alongMetres());
        return new Point(
                from.latitude() + share * (to.latitude() - from.latitude()),
                from.longitude() + share * (to.longitude() - from.longitude()),
                alongMetres);
    }
}
