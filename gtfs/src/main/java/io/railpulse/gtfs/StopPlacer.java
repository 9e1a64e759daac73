package io.railpulse.gtfs;

import java.util.Arrays;

/**
 * Places the stops of a trip on the line that it follows, in the order of travel, so that the sum of the squared offsets
 * is the least possible.
 *
 * <p>Taking the nearest point of each stop by itself fails where a line loops, crosses itself or comes back on its own
 * track; so does taking stop after stop the nearest point ahead, for one early mistake spoils all that follow. Here every
 * segment is a candidate for every stop, and dynamic programming finds the best of all rising combinations, in time
 * proportional to stops times segments. Where neighbouring stops lie on one segment in the wrong order, the later one is
 * moved up to the former. Where two solutions are equally good, the first stop lies as early and the last as late as
 * possible.
 */
final class StopPlacer {

    private static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180;

    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] alongMetres;
    private final int segments;

    /** The line's points with their metres, at least two; see {@link io.railpulse.domain.network.Route}. */
    StopPlacer(double[] latitudes, double[] longitudes, double[] alongMetres) {
        this.latitudes = latitudes;
        this.longitudes = longitudes;
        this.alongMetres = alongMetres;
        this.segments = alongMetres.length - 1;
    }

    /**
     * Where the stops lie.
     *
     * @param alongMetres metres along the line of each stop, never falling
     * @param offsetMetres how far each stop is from there
     */
    record Placement(double[] alongMetres, double[] offsetMetres) {

        double maxOffsetMetres() {
            return Arrays.stream(offsetMetres).max().orElse(0);
        }
    }

    Placement place(double[] stopLatitudes, double[] stopLongitudes) {
        int stops = stopLatitudes.length;
        // The fraction of each segment at which a stop would be placed, and the segment of the stop before it then.
        double[][] fractions = new double[stops][segments];
        int[][] previous = new int[stops][segments];
        double[] costs = new double[segments];
        for (int stop = 0; stop < stops; stop++) {
            Sight sight = new Sight(stopLatitudes[stop], stopLongitudes[stop]);
            double[] fractionsBefore = stop == 0 ? null : fractions[stop - 1];
            costs = advance(sight, costs, fractionsBefore, fractions[stop], previous[stop]);
        }
        Placement placement = new Placement(new double[stops], new double[stops]);
        int segment = lastOfTheCheapest(costs);
        for (int stop = stops - 1; stop >= 0; stop--) {
            double fraction = fractions[stop][segment];
            placement.alongMetres[stop] = RouteGeometry.alongAt(alongMetres, segment, fraction);
            Sight sight = new Sight(stopLatitudes[stop], stopLongitudes[stop]);
            placement.offsetMetres[stop] = Math.sqrt(sight.squaredOffset(segment, fraction));
            segment = previous[stop][segment];
        }
        return placement;
    }

    /** Adds one stop: the least cost of all stops so far for each segment that this stop may lie on. */
    private double[] advance(
            Sight sight, double[] costsBefore, double[] fractionsBefore, double[] fractions, int[] previous) {
        double[] costs = new double[segments];
        int cheapestBehind = -1;
        for (int segment = 0; segment < segments; segment++) {
            double nearest = sight.nearestFraction(segment);
            double fraction = nearest;
            int from = segment;
            if (fractionsBefore != null) {
                fraction = Math.max(nearest, fractionsBefore[segment]);
            }
            double cost = costsBefore[segment] + sight.squaredOffset(segment, fraction);
            if (fractionsBefore != null && cheapestBehind >= 0) {
                double costFromBehind = costsBefore[cheapestBehind] + sight.squaredOffset(segment, nearest);
                if (costFromBehind <= cost) {
                    cost = costFromBehind;
                    fraction = nearest;
                    from = cheapestBehind;
                }
            }
            costs[segment] = cost;
            fractions[segment] = fraction;
            previous[segment] = from;
            if (cheapestBehind < 0 || costsBefore[segment] < costsBefore[cheapestBehind]) {
                cheapestBehind = segment;
            }
        }
        return costs;
    }

    private static int lastOfTheCheapest(double[] costs) {
        int cheapest = 0;
        for (int segment = 1; segment < costs.length; segment++) {
            if (costs[segment] <= costs[cheapest]) {
                cheapest = segment;
            }
        }
        return cheapest;
    }

    /** The line as seen from one stop: a plane that touches the globe there, exact enough for all that is near. */
    private final class Sight {
        private final double latitude;
        private final double longitude;
        private final double metresPerDegreeEast;

        Sight(double latitude, double longitude) {
            this.latitude = latitude;
            this.longitude = longitude;
            this.metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        }

        private double east(int point) {
            double degrees = longitudes[point] - longitude;
            if (degrees > 180) {
                degrees -= 360;
            } else if (degrees < -180) {
                degrees += 360;
            }
            return degrees * metresPerDegreeEast;
        }

        private double north(int point) {
            return (latitudes[point] - latitude) * METRES_PER_DEGREE;
        }

        /** From 0 at the segment's start to 1 at its end. */
        double nearestFraction(int segment) {
            double east = east(segment);
            double north = north(segment);
            double legEast = east(segment + 1) - east;
            double legNorth = north(segment + 1) - north;
            double squaredLength = legEast * legEast + legNorth * legNorth;
            if (squaredLength == 0) {
                return 0;
            }
            return Math.min(1, Math.max(0, -(east * legEast + north * legNorth) / squaredLength));
        }

        double squaredOffset(int segment, double fraction) {
            double east = between(east(segment), east(segment + 1), fraction);
            double north = between(north(segment), north(segment + 1), fraction);
            return east * east + north * north;
        }

        private double between(double start, double end, double fraction) {
            return fraction == 1 ? end : start + fraction * (end - start);
        }
    }
}
