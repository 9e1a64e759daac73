package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.time.DateTimeException;
import java.time.ZoneId;

/** agency.txt: the one time zone that all times of the feed are in. */
final class AgencyReader {

    static final String FILE = "agency.txt";

    private AgencyReader() {}

    static ZoneId readTimeZone(CsvReader csv) {
        int timeZone = csv.getColumn("agency_timezone");
        ZoneId zone = null;
        while (csv.next()) {
            ZoneId next = parseZone(csv, timeZone);
            if (zone != null && !zone.equals(next)) {
                throw csv.problem(timeZone, "differs from " + zone + "; all agencies of a feed share one time zone");
            }
            zone = next;
        }
        if (zone == null) {
            throw InputFileException.of(csv.file(), "names no agency; one is needed for its time zone");
        }
        return zone;
    }

    private static ZoneId parseZone(CsvReader csv, int column) {
        try {
            return ZoneId.of(csv.getText(column));
        } catch (DateTimeException e) {
            throw csv.problem(column, "is not a known time zone; a name such as Europe/Berlin is needed");
        }
    }
}
