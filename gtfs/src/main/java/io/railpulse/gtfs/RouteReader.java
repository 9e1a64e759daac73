package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.HashMap;
import java.util.Map;

/**
 * routes.txt: the ids, which trips must refer to, and what the runs of a route count for: {@code corridor_id}, an extension,
 * or where that is blank the route itself.
 */
final class RouteReader {

    static final String FILE = "routes.txt";

    private RouteReader() {}

    /** The corridor by the id of the route. */
    static Map<String, String> readCorridors(CsvReader csv) {
        int id = csv.getColumn("route_id");
        int type = csv.getColumn("route_type");
        int corridorId = csv.findColumn("corridor_id");
        Map<String, String> corridors = new HashMap<>();
        while (csv.next()) {
            String routeId = csv.getText(id);
            String corridor = csv.findText(corridorId);
            if (corridors.put(routeId, corridor == null ? routeId : corridor) != null) {
                throw csv.problem(id, "stands in the file twice");
            }
            csv.getInt(type);
        }
        return corridors;
    }
}
