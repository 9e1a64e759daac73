package io.railpulse.network;

import java.util.Map;

/** A row of border_crossings.txt. */
final class BorderCrossingReader {

    static final String FILE = "border_crossings.txt";

    private BorderCrossingReader() {}

    static BorderCrossing read(
            Table table,
            Map<String, BorderCrossing> crossings,
            Map<String, Station> stations,
            Map<String, Source> sources) {
        BorderCrossing crossing = new BorderCrossing(
                table.getNewId("border_id", crossings.keySet()),
                table.getText("border_name"),
                table.getReference("stop_id_a", stations.keySet(), StationReader.FILE),
                table.getReference("stop_id_b", stations.keySet(), StationReader.FILE),
                table.findCount("gauge_a_mm"),
                table.findCount("gauge_b_mm"),
                table.findText("reload_from_a_at"),
                table.findText("reload_from_b_at"),
                table.findCount("customs_exit_minutes"),
                table.findCount("reload_minutes"),
                table.findCount("customs_entry_minutes"),
                table.findCount("handover_minutes"),
                table.getReference("source", sources.keySet(), "sources.txt"));
        check(table, "reload_from_a_at", crossing.reloadFromAAt(), crossing);
        check(table, "reload_from_b_at", crossing.reloadFromBAt(), crossing);
        return crossing;
    }

    private static void check(Table table, String column, String reloadAt, BorderCrossing crossing) {
        if (reloadAt != null && !reloadAt.equals(crossing.stationA()) && !reloadAt.equals(crossing.stationB())) {
            throw table.problem(column, "is neither of the border's two stations");
        }
    }
}
