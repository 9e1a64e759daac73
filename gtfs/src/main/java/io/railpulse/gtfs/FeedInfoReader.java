package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;

/** feed_info.txt: only {@code distance_unit} is needed, an extension: what the feed's distances are counted in. */
final class FeedInfoReader {

    static final String FILE = "feed_info.txt";

    private FeedInfoReader() {}

    /** The unit that the feed says; {@link DistanceUnit#UNKNOWN} if it says none. */
    static DistanceUnit readDistanceUnit(CsvReader csv) {
        int column = csv.findColumn("distance_unit");
        if (!csv.next() || csv.findText(column) == null) {
            return DistanceUnit.UNKNOWN;
        }
        return switch (csv.getText(column)) {
            case "m" -> DistanceUnit.METRES;
            case "km" -> DistanceUnit.KILOMETRES;
            default -> throw csv.problem(column, "is neither m nor km");
        };
    }
}
