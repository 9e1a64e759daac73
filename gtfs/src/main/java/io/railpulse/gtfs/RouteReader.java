package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.HashSet;
import java.util.Set;

/** routes.txt: only the ids are needed, which trips must refer to and count for. */
final class RouteReader {

    static final String FILE = "routes.txt";

    private RouteReader() {}

    static Set<String> readIds(CsvReader csv) {
        int id = csv.getColumn("route_id");
        int type = csv.getColumn("route_type");
        Set<String> ids = new HashSet<>();
        while (csv.next()) {
            if (!ids.add(csv.getText(id))) {
                throw csv.problem(id, "stands in the file twice");
            }
            csv.getInt(type);
        }
        return ids;
    }
}
