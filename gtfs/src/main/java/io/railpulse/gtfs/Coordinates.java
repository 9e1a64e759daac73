package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;

/** Reads degrees and refuses what is not on the globe. */
final class Coordinates {

    private Coordinates() {}

    /** Degrees north, or NaN if blank. */
    static double findLatitude(CsvReader csv, int column) {
        return findDegrees(csv, column, 90);
    }

    /** Degrees east, or NaN if blank. */
    static double findLongitude(CsvReader csv, int column) {
        return findDegrees(csv, column, 180);
    }

    private static double findDegrees(CsvReader csv, int column, int limit) {
        if (csv.findText(column) == null) {
            return Double.NaN;
        }
        double degrees = csv.getDouble(column);
        if (!(Math.abs(degrees) <= limit)) {
            throw csv.problem(column, "is not between -" + limit + " and " + limit + " degrees");
        }
        return degrees;
    }
}
