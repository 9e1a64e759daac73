package io.railpulse.gtfs;

import io.railpulse.domain.timetable.CallRole;
import io.railpulse.gtfs.csv.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** stops.txt: platforms, stations and whatever else trains may be booked at, by number in the order of the file. */
final class StopTable {

    static final String FILE = "stops.txt";

    /**
     * A place.
     *
     * @param latitude degrees north, WGS 84; NaN if blank
     * @param longitude degrees east, WGS 84; NaN if blank
     * @param role what it is to the trains that call there; null if unknown
     */
    record Stop(String id, String name, double latitude, double longitude, CallRole role) {

        boolean isPlaced() {
            return !Double.isNaN(latitude) && !Double.isNaN(longitude);
        }
    }

    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reads the file. Besides GTFS's own columns it knows an extension: {@code role}. */
    static StopTable read(CsvReader csv, WarningLog log) {
        StopTable table = new StopTable();
        int id = csv.getColumn("stop_id");
        int name = csv.findColumn("stop_name");
        int latitude = csv.getColumn("stop_lat");
        int longitude = csv.getColumn("stop_lon");
        int role = csv.findColumn("role");
        while (csv.next()) {
            String stopId = csv.getText(id);
            if (table.numbers.put(stopId, table.stops.size()) != null) {
                throw csv.problem(id, "stands in the file twice");
            }
            String stopName = csv.findText(name);
            table.stops.add(new Stop(
                    stopId,
                    stopName == null ? stopId : stopName,
                    Coordinates.findLatitude(csv, latitude),
                    Coordinates.findLongitude(csv, longitude),
                    findRole(csv, role, log)));
        }
        return table;
    }

    /** A column of that name may be another publisher's: what it says is not held against the feed. */
    private static CallRole findRole(CsvReader csv, int column, WarningLog log) {
        String word = csv.findText(column);
        CallRole role = CallRole.findByCode(word).orElse(null);
        if (word != null && role == null) {
            String place = FILE + " line " + csv.line();
            log.add(GtfsWarning.Kind.ROLE_UNKNOWN, () -> place + " has the role " + word);
        }
        return role;
    }

    Stop getStop(int number) {
        return stops.get(number);
    }

    /** The number of the stop that the current row of another file names, which must have coordinates. */
    int getNumber(CsvReader csv, int column) {
        Integer number = numbers.get(csv.getText(column));
        if (number == null) {
            throw csv.problem(column, "is not in " + FILE);
        }
        if (!stops.get(number).isPlaced()) {
            throw csv.problem(column, "has no coordinates in " + FILE);
        }
        return number;
    }
}
