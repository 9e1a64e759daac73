package io.railpulse.simulator.fault;

import io.railpulse.network.LinkGeometry;
import io.railpulse.network.LinkMode;
import io.railpulse.network.Point;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Ground;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.Journey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Another line that a train takes over one leg of its journey: a bow beside the straight way.
 *
 * @param journey of the train
 * @param leg index of the leg
 * @param north to which side it goes: the part of a metre off that is one to the north
 * @param east the part that is one to the east
 * @param farMetres how far off it is in its middle
 * @param showsMetres from how far off on nobody can take it for the leg's own line
 */
public record Detour(Journey journey, int leg, double north, double east, double farMetres, double showsMetres) {
    private static final int CHECKS = 12;

    /** That of a run where the fault is switched on; empty if it keeps to its route. */
    public static Optional<Detour> find(Journey journey, long seed) {
        Chance chance = Chance.of(seed, "fault", Faults.DETOUR, journey.run().id());
        if (!chance.happens(TelemetryParameter.DETOUR_PROBABILITY.value())) {
            return Optional.empty();
        }
        double share = chance.uniform(TelemetryParameter.DETOUR_NEAR.value(), TelemetryParameter.DETOUR_FAR.value());
        List<Detour> possible = IntStream.range(0, journey.calls().size() - 1)
                .filter(leg -> mayLeave(journey.run().trip().legs().get(leg)))
                .boxed()
                .flatMap(leg -> IntStream.of(1, -1).mapToObj(side -> beside(journey, leg, side, share)))
                .filter(Detour::isClear)
                .toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(chance.below(possible.size())));
    }

    private static boolean mayLeave(TimetabledLeg leg) {
        return leg.link().mode() == LinkMode.RAIL
                && leg.link().geometry() == LinkGeometry.STRAIGHT
                && leg.line().size() == 2
                && leg.km() >= TelemetryParameter.DETOUR_SHORTEST_LEG.value();
    }

    private static Detour beside(Journey journey, int leg, int side, double share) {
        Plane plane = Plane.at(start(journey, leg));
        double[] way = plane.metresTo(end(journey, leg));
        double length = Math.hypot(way[0], way[1]);
        return new Detour(
                journey,
                leg,
                -side * way[1] / length,
                side * way[0] / length,
                share * length,
                TelemetryParameter.DETOUR_SHOWS.value() * length);
    }

    private static Point start(Journey journey, int leg) {
        return journey.run().trip().legs().get(leg).line().get(0);
    }

    private static Point end(Journey journey, int leg) {
        List<Point> line = journey.run().trip().legs().get(leg).line();
        return line.get(line.size() - 1);
    }

    /** When it is so far off that it shows, milliseconds since the epoch. */
    public long leavesMillis() {
        return millisAtShare(StrictMath.asin(showsMetres / farMetres) / Math.PI);
    }

    /** When it no longer is. */
    public long returnsMillis() {
        return millisAtShare(1 - StrictMath.asin(showsMetres / farMetres) / Math.PI);
    }

    private long millisAtShare(double share) {
        return journey.millisAtKm(startKm() + share * (endKm() - startKm()));
    }

    private double startKm() {
        return journey.calls().get(leg).call().km();
    }

    private double endKm() {
        return journey.calls().get(leg + 1).call().km();
    }

    /** How far beside its leg the train is. */
    double metresAt(long millis) {
        return metresAtKm(journey.kmAt(millis));
    }

    private double metresAtKm(double km) {
        double share = (km - startKm()) / (endKm() - startKm());
        return share <= 0 || share >= 1 ? 0 : metresAtShare(share);
    }

    /** Where the train is when it would be at a place of its route. */
    public Point divert(Point place) {
        double metres = metresAtKm(place.km());
        return new Point(
                place.latitude() + Ground.degreesNorth(metres * north),
                place.longitude() + Ground.degreesEast(metres * east, place.latitude()),
                place.km());
    }

    private double metresAtShare(double share) {
        return farMetres * StrictMath.sin(Math.PI * share);
    }

    /** Whether it is off every other leg of its route as well, where it is off its own. */
    private boolean isClear() {
        Plane plane = Plane.at(start(journey, leg));
        double[] way = plane.metresTo(end(journey, leg));
        for (int check = 1; check < CHECKS; check++) {
            double share = (double) check / CHECKS;
            double off = metresAtShare(share);
            double[] place = {share * way[0] + off * north, share * way[1] + off * east};
            if (off >= showsMetres && !isOffOthers(place, plane)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOffOthers(double[] place, Plane plane) {
        List<TimetabledLeg> legs = journey.run().trip().legs();
        for (int other = 0; other < legs.size(); other++) {
            List<Point> line = legs.get(other).line();
            for (int piece = 1; piece < line.size() && other != leg; piece++) {
                double[] from = plane.metresTo(line.get(piece - 1));
                double[] to = plane.metresTo(line.get(piece));
                double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
                double shows = TelemetryParameter.DETOUR_SHOWS.value() * length;
                if (Plane.metresFrom(place, from, to) < Math.max(shows, showsMetres / 2)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The plane that touches the earth at a place: metres north and east, near enough within some hundred kilometres. */
    private record Plane(Point origin) {
        static Plane at(Point origin) {
            return new Plane(origin);
        }

        double[] metresTo(Point point) {
            double middle = (origin.latitude() + point.latitude()) / 2;
            return new double[] {
                (point.latitude() - origin.latitude()) / Ground.degreesNorth(1),
                (point.longitude() - origin.longitude()) / Ground.degreesEast(1, middle)
            };
        }

        /** From a place to the nearest of a straight piece. */
        static double metresFrom(double[] place, double[] from, double[] to) {
            double north = to[0] - from[0];
            double east = to[1] - from[1];
            double square = north * north + east * east;
            double share = square == 0 ? 0 : ((place[0] - from[0]) * north + (place[1] - from[1]) * east) / square;
            double bounded = Math.max(0, Math.min(1, share));
            return Math.hypot(place[0] - from[0] - bounded * north, place[1] - from[1] - bounded * east);
        }
    }
}
