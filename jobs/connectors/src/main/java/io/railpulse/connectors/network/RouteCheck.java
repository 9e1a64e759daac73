package io.railpulse.connectors.network;

import io.railpulse.domain.network.Route;
import java.util.Optional;

/** Whether a route is a line that a train can be placed on. What comes after it may rely on that. */
public final class RouteCheck {

    private RouteCheck() {}

    /** The first thing that is wrong, naming the field, or empty if nothing is. */
    public static Optional<String> findFault(Route route) {
        if (route.routeId().isBlank()) {
            return Optional.of("route_id is blank");
        }
        if (!isTolerance(route.toleranceMetres())) {
            return Optional.of("tolerance_m is " + route.toleranceMetres());
        }
        int size = route.latitudes().length;
        if (size < 2) {
            return Optional.of("points has " + size + " of at least 2 points");
        }
        for (int i = 0; i < size; i++) {
            Optional<String> fault = findFault(route, i);
            if (fault.isPresent()) {
                return fault;
            }
        }
        double lengthMetres = route.alongMetres()[size - 1] - route.alongMetres()[0];
        return lengthMetres > 0 ? Optional.empty() : Optional.of("points: the line has no length");
    }

    private static Optional<String> findFault(Route route, int point) {
        double latitude = route.latitudes()[point];
        double longitude = route.longitudes()[point];
        double along = route.alongMetres()[point];
        if (!(Math.abs(latitude) <= 90)) {
            return fault(point, "latitude_deg is " + latitude);
        }
        if (!(Math.abs(longitude) <= 180)) {
            return fault(point, "longitude_deg is " + longitude);
        }
        if (!Double.isFinite(along)) {
            return fault(point, "along_m is " + along);
        }
        if (point > 0 && along < route.alongMetres()[point - 1]) {
            return fault(point, "along_m falls");
        }
        boolean beginsLeg = point < route.legToleranceMetres().length;
        if (beginsLeg && !isTolerance(route.legToleranceMetres()[point])) {
            return fault(point, "tolerance_m is " + route.legToleranceMetres()[point]);
        }
        if (beginsLeg && route.legKinds()[point] == null) {
            return fault(point, "leg_kind is neither rail nor sea");
        }
        return Optional.empty();
    }

    private static boolean isTolerance(double metres) {
        return metres > 0 && Double.isFinite(metres);
    }

    private static Optional<String> fault(int point, String what) {
        return Optional.of("points, number " + (point + 1) + ": " + what);
    }
}
