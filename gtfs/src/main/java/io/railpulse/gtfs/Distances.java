package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;

/** Reads {@code shape_dist_traveled} and says whether a series of them can be used. */
final class Distances {

    private Distances() {}

    /** A distance in the feed's own unit, or NaN if blank. */
    static double findDistance(CsvReader csv, int column) {
        if (csv.findText(column) == null) {
            return Double.NaN;
        }
        double distance = csv.getDouble(column);
        if (!(distance >= 0 && distance < Double.POSITIVE_INFINITY)) {
            throw csv.problem(column, "is not a distance");
        }
        return distance;
    }

    /** Whether all are known, none falls, and the last is beyond the first. */
    static boolean areUsable(double[] distances) {
        for (int i = 0; i < distances.length; i++) {
            if (Double.isNaN(distances[i]) || i > 0 && distances[i] < distances[i - 1]) {
                return false;
            }
        }
        return distances[distances.length - 1] > distances[0];
    }
}
