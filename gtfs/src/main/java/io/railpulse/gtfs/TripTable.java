package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** trips.txt: trips by number in the order of the file. */
final class TripTable {

    static final String FILE = "trips.txt";

    /**
     * A trip.
     *
     * @param shape the number of its shape in the shapes; {@link ShapeTable#NO_SHAPE} if it has none
     * @param line where it stands in the file
     */
    record Trip(String id, String routeId, int service, String trainNumber, String trainClass, int shape, int line) {}

    private final List<Trip> trips = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Reads the file. Besides GTFS's own columns it knows {@code train_class}, an extension: the free class of the train.
     *
     * @param routeIds the ids in routes.txt
     */
    static TripTable read(CsvReader csv, Set<String> routeIds, ServiceCalendar calendar, ShapeTable shapes) {
        TripTable table = new TripTable();
        int routeId = csv.getColumn("route_id");
        int serviceId = csv.getColumn("service_id");
        int tripId = csv.getColumn("trip_id");
        int shortName = csv.findColumn("trip_short_name");
        int trainClass = csv.findColumn("train_class");
        int shapeId = csv.findColumn("shape_id");
        Map<String, String> known = new HashMap<>();
        while (csv.next()) {
            String id = csv.getText(tripId);
            if (table.numbers.put(id, table.trips.size()) != null) {
                throw csv.problem(tripId, "stands in the file twice");
            }
            String route = csv.getText(routeId);
            if (!routeIds.contains(route)) {
                throw csv.problem(routeId, "is not in " + RouteReader.FILE);
            }
            Integer service = calendar.findNumber(csv.getText(serviceId));
            if (service == null) {
                throw csv.problem(
                        serviceId,
                        "is neither in " + CalendarReader.WEEKDAYS_FILE + " nor in " + CalendarReader.EXCEPTIONS_FILE);
            }
            table.trips.add(new Trip(
                    id,
                    known.computeIfAbsent(route, text -> text),
                    service,
                    csv.findText(shortName),
                    csv.findText(trainClass),
                    shapes.findNumber(csv, shapeId),
                    csv.line()));
        }
        return table;
    }

    int size() {
        return trips.size();
    }

    Trip getTrip(int number) {
        return trips.get(number);
    }

    /** The number of a trip, or null. */
    Integer findNumber(String tripId) {
        return numbers.get(tripId);
    }

    /** The number of the trip that the current row of another file names. */
    int getNumber(CsvReader csv, int column) {
        Integer number = numbers.get(csv.getText(column));
        if (number == null) {
            throw csv.problem(column, "is not in " + FILE);
        }
        return number;
    }
}
