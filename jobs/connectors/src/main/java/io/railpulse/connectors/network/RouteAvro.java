package io.railpulse.connectors.network;

import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.schemas.RoutePointRecord;
import io.railpulse.schemas.RouteRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A route as it stands in {@code rail.route.v1}. */
public final class RouteAvro {

    private RouteAvro() {}

    /** The key of a route's record. */
    public static String keyOf(Route route) {
        return route.routeId();
    }

    public static RouteRecord toAvro(Route route) {
        List<RoutePointRecord> points = new ArrayList<>(route.latitudes().length);
        for (int i = 0; i < route.latitudes().length; i++) {
            points.add(new RoutePointRecord(
                    route.latitudes()[i],
                    route.longitudes()[i],
                    route.alongMetres()[i],
                    findTolerance(route, i),
                    kindOf(route, i).code()));
        }
        return new RouteRecord(route.routeId(), route.toleranceMetres(), points);
    }

    /** Null at the last point, where no leg begins, and where the leg's tolerance is the route's. */
    private static Double findTolerance(Route route, int point) {
        boolean own = point < route.legToleranceMetres().length
                && route.legToleranceMetres()[point] != route.toleranceMetres();
        return own ? route.legToleranceMetres()[point] : null;
    }

    private static LegKind kindOf(Route route, int point) {
        return point < route.legKinds().length ? route.legKinds()[point] : LegKind.RAIL;
    }

    /** Null where the word is none that there is. */
    private static LegKind findKind(String code) {
        return Arrays.stream(LegKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The route as it was sent; {@link RouteCheck} judges it. */
    public static Route toDomain(RouteRecord avro) {
        int size = avro.getPoints().size();
        double[] latitudes = new double[size];
        double[] longitudes = new double[size];
        double[] alongMetres = new double[size];
        double[] legToleranceMetres = new double[Math.max(0, size - 1)];
        LegKind[] legKinds = new LegKind[legToleranceMetres.length];
        int i = 0;
        for (RoutePointRecord point : avro.getPoints()) {
            latitudes[i] = point.getLatitudeDeg();
            longitudes[i] = point.getLongitudeDeg();
            alongMetres[i] = point.getAlongM();
            if (i < legToleranceMetres.length) {
                legToleranceMetres[i] = point.getToleranceM() == null ? avro.getToleranceM() : point.getToleranceM();
                legKinds[i] = findKind(point.getLegKind());
            }
            i++;
        }
        return new Route(
                avro.getRouteId(),
                latitudes,
                longitudes,
                alongMetres,
                avro.getToleranceM(),
                legToleranceMetres,
                legKinds);
    }
}
