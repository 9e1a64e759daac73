package io.railpulse.network;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A row of stops.txt. */
final class StationReader {

    static final String FILE = "stops.txt";

    private StationReader() {}

    static Station read(Table table, Map<String, Station> stations, Map<String, Source> sources) {
        return new Station(
                table.getNewId("stop_id", stations.keySet()),
                table.getText("stop_name"),
                table.getDegrees("stop_lat", 90),
                table.getDegrees("stop_lon", 180),
                table.getTimeZone("stop_timezone"),
                readCountry(table),
                table.findText("un_locode"),
                table.findText("uic_code"),
                readGauges(table),
                table.getChoice("role", StationRole.values()),
                table.findCount("dwell_minutes"),
                table.getReference("coordinates_from", sources.keySet(), "sources.txt"),
                table.getPositive("coordinates_within_m"));
    }

    private static String readCountry(Table table) {
        String country = table.getText("country");
        if (!country.matches("[A-Z]{2}")) {
            throw table.problem("country", "is not two capital letters");
        }
        return country;
    }

    private static Set<Integer> readGauges(Table table) {
        Set<Integer> gauges = new LinkedHashSet<>();
        for (String word : table.listWords("gauges_mm")) {
            if (!word.matches("\\d{3,4}")) {
                throw table.problem("gauges_mm", "is not a list of millimetres");
            }
            gauges.add(Integer.valueOf(word));
        }
        return gauges;
    }
}
