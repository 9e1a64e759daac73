package io.railpulse.gtfs;

import io.railpulse.domain.network.Route;
import io.railpulse.gtfs.StopPlacer.Placement;
import io.railpulse.gtfs.StopTable.Stop;
import io.railpulse.gtfs.TripTable.Trip;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which route each trip follows and where its calls lie on it. Trips with the same shape and the same stops share one
 * path, so that a stop is placed once per pattern and not once per trip.
 */
final class TripPaths {

    /**
     * A route and the places of calls on it.
     *
     * @param alongMetres metres along the route, one per call, never falling
     */
    record TripPath(String routeId, double[] alongMetres) {}

    private final GtfsOptions options;
    private final LegTolerances tolerances;
    private final StopTable stops;
    private final TripTable trips;
    private final StopTimeTable stopTimes;
    private final ShapeTable shapes;
    private final WarningLog warnings;

    private final Map<Integer, ShapeLine> lines = new HashMap<>();
    private final Map<Pattern, TripPath> patterns = new HashMap<>();
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final TripPath[] paths;

    TripPaths(
            GtfsOptions options,
            StopTable stops,
            TripTable trips,
            StopTimeTable stopTimes,
            ShapeTable shapes,
            WarningLog warnings) {
        this.options = options;
        this.tolerances = new LegTolerances(options);
        this.stops = stops;
        this.trips = trips;
        this.stopTimes = stopTimes;
        this.shapes = shapes;
        this.warnings = warnings;
        this.paths = new TripPath[trips.size()];
        for (int trip = 0; trip < paths.length; trip++) {
            Pattern pattern = patternOf(trip);
            paths[trip] = patterns.computeIfAbsent(pattern, this::createPath);
        }
    }

    TripPath getPath(int trip) {
        return paths[trip];
    }

    /** The routes that trips follow, in the order in which trips first follow them. */
    List<Route> listRoutes() {
        return List.copyOf(routes.values());
    }

    private Pattern patternOf(int trip) {
        int[] calls = new int[stopTimes.callCount(trip)];
        double[] distances = new double[calls.length];
        for (int call = 0; call < calls.length; call++) {
            calls[call] = stopTimes.stop(trip, call);
            distances[call] = stopTimes.distance(trip, call);
        }
        Trip named = trips.getTrip(trip);
        return new Pattern(named.shape(), calls, distances, named.id());
    }

    private TripPath createPath(Pattern pattern) {
        double[] latitudes = new double[pattern.stops.length];
        double[] longitudes = new double[pattern.stops.length];
        for (int call = 0; call < pattern.stops.length; call++) {
            Stop stop = stops.getStop(pattern.stops[call]);
            latitudes[call] = stop.latitude();
            longitudes[call] = stop.longitude();
        }
        return pattern.shape == ShapeTable.NO_SHAPE
                ? createStraightPath(pattern, latitudes, longitudes)
                : createShapePath(pattern, latitudes, longitudes);
    }

    private TripPath createStraightPath(Pattern pattern, double[] latitudes, double[] longitudes) {
        DistanceUnit unit = options.distanceUnit();
        double[] along = unit.isKnown() && areUsable(pattern)
                ? unit.toMetres(pattern.distances)
                : RouteGeometry.measure(latitudes, longitudes);
        LegGeometry[] straight = new LegGeometry[latitudes.length];
        Arrays.fill(straight, LegGeometry.STRAIGHT);
        Route route = RouteGeometry.createRoute(
                "line:",
                latitudes,
                longitudes,
                along,
                options.straightToleranceMetres(),
                tolerances.ofLegs(latitudes, longitudes, straight),
                straight);
        routes.putIfAbsent(route.routeId(), route);
        return new TripPath(route.routeId(), along);
    }

    private TripPath createShapePath(Pattern pattern, double[] latitudes, double[] longitudes) {
        ShapeLine line = lines.computeIfAbsent(pattern.shape, this::createLine);
        Placement placement = place(line, pattern, latitudes, longitudes);
        for (int call = 0; call < pattern.stops.length; call++) {
            double offset = placement.offsetMetres()[call];
            if (offset > options.stopOffsetMetres()) {
                String stop = stops.getStop(pattern.stops[call]).id();
                warnings.add(
                        GtfsWarning.Kind.STOP_FAR_FROM_SHAPE,
                        () -> "stop " + stop + " of trip " + pattern.tripId + " is " + Math.round(offset)
                                + " m from its shape");
            }
        }
        routes.putIfAbsent(line.route().routeId(), line.route());
        return new TripPath(line.route().routeId(), placement.alongMetres());
    }

    /** By the feed's distances where they are believable, else by the coordinates of the stops. */
    private Placement place(ShapeLine line, Pattern pattern, double[] latitudes, double[] longitudes) {
        if (!line.hasDistances() || !areUsable(pattern)) {
            return line.placeByPosition(latitudes, longitudes);
        }
        Placement byDistance = line.placeByDistance(pattern.distances, latitudes, longitudes);
        if (byDistance.maxOffsetMetres() <= options.stopOffsetMetres()) {
            return byDistance;
        }
        Placement byPosition = line.placeByPosition(latitudes, longitudes);
        if (byPosition.maxOffsetMetres() >= byDistance.maxOffsetMetres()) {
            return byDistance;
        }
        long offset = Math.round(byDistance.maxOffsetMetres());
        warnings.add(
                GtfsWarning.Kind.DISTANCES_UNUSABLE,
                () -> "the distances of trip " + pattern.tripId + " place a stop " + offset + " m off its shape");
        return byPosition;
    }

    private boolean areUsable(Pattern pattern) {
        if (Distances.areUsable(pattern.distances)) {
            return true;
        }
        if (Arrays.stream(pattern.distances).noneMatch(Double::isNaN)) {
            warnings.add(
                    GtfsWarning.Kind.DISTANCES_UNUSABLE, () -> "the distances of trip " + pattern.tripId + " fall");
        }
        return false;
    }

    private ShapeLine createLine(int number) {
        ShapeTable.Shape shape = shapes.getShape(number);
        double[] distances = shape.distances();
        boolean usable = Distances.areUsable(distances);
        if (!usable && Arrays.stream(distances).noneMatch(Double::isNaN)) {
            warnings.add(GtfsWarning.Kind.DISTANCES_UNUSABLE, () -> "the distances of shape " + shape.id() + " fall");
        }
        DistanceUnit unit = options.distanceUnit();
        double[] along = usable && unit.isKnown()
                ? unit.toMetres(distances)
                : RouteGeometry.measure(shape.latitudes(), shape.longitudes());
        Route route = RouteGeometry.createRoute(
                "shape:" + shape.id() + ":",
                shape.latitudes(),
                shape.longitudes(),
                along,
                options.shapeToleranceMetres(),
                tolerances.ofLegs(shape.latitudes(), shape.longitudes(), shape.geometries()),
                shape.geometries());
        return new ShapeLine(route, usable ? distances : null);
    }

    /** What makes two trips follow the same path. The trip is only its first example. */
    private record Pattern(int shape, int[] stops, double[] distances, String tripId) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern that
                    && shape == that.shape
                    && Arrays.equals(stops, that.stops)
                    && Arrays.equals(distances, that.distances);
        }

        @Override
        public int hashCode() {
            return (31 * shape + Arrays.hashCode(stops)) * 31 + Arrays.hashCode(distances);
        }
    }
}
