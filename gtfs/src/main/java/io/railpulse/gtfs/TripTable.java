package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** trips.txt: trips by number in the order of the file. */
final class TripTable {

    static final String FILE = "trips.txt";

    /**
     * A trip.
     *
     * @param corridor what it counts for
     * @param trainNumber the number at departure; null if unknown
     * @param trainClass null if unknown
     * @param teu twenty-foot equivalents carried; null if unknown
     * @param tonnes gross tonnes; null if unknown
     * @param isNominal whether only its departure is booked
     * @param shape the number of its shape in the shapes; {@link ShapeTable#NO_SHAPE} if it has none
     * @param line where it stands in the file
     */
    record Trip(
            String id,
            String corridor,
            int service,
            String trainNumber,
            String trainClass,
            Double teu,
            Double tonnes,
            boolean isNominal,
            int shape,
            int line) {}

    private final List<Trip> trips = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Reads the file. Besides GTFS's own columns it knows extensions: {@code train_class}, the free class of the train;
     * {@code consist_teu} and {@code consist_tonnes}; {@code timetable}, which is {@code booked} or {@code nominal}.
     *
     * @param corridors of the routes in routes.txt, by their ids
     */
    static TripTable read(CsvReader csv, Map<String, String> corridors, ServiceCalendar calendar, ShapeTable shapes) {
        TripTable table = new TripTable();
        int routeId = csv.getColumn("route_id");
        int serviceId = csv.getColumn("service_id");
        int tripId = csv.getColumn("trip_id");
        int shortName = csv.findColumn("trip_short_name");
        int trainClass = csv.findColumn("train_class");
        int teu = csv.findColumn("consist_teu");
        int tonnes = csv.findColumn("consist_tonnes");
        int timetable = csv.findColumn("timetable");
        int shapeId = csv.findColumn("shape_id");
        while (csv.next()) {
            String id = csv.getText(tripId);
            if (table.numbers.put(id, table.trips.size()) != null) {
                throw csv.problem(tripId, "stands in the file twice");
            }
            String corridor = corridors.get(csv.getText(routeId));
            if (corridor == null) {
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
                    corridor,
                    service,
                    csv.findText(shortName),
                    csv.findText(trainClass),
                    findAmount(csv, teu),
                    findAmount(csv, tonnes),
                    isNominal(csv, timetable),
                    shapes.findNumber(csv, shapeId),
                    csv.line()));
        }
        return table;
    }

    private static Double findAmount(CsvReader csv, int column) {
        if (csv.findText(column) == null) {
            return null;
        }
        double amount = csv.getDouble(column);
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw csv.problem(column, "is not an amount");
        }
        return amount;
    }

    private static boolean isNominal(CsvReader csv, int column) {
        if (csv.findText(column) == null) {
            return false;
        }
        return switch (csv.getText(column)) {
            case "booked" -> false;
            case "nominal" -> true;
            default -> throw csv.problem(column, "is neither booked nor nominal");
        };
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
