package io.railpulse.network;

import io.railpulse.network.Line.Kind;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A row of lines.txt. */
final class LineReader {

    static final String FILE = "lines.txt";

    private LineReader() {}

    static Line read(
            Table table,
            Map<String, Line> lines,
            Map<String, Station> stations,
            Map<String, Corridor> corridors,
            Map<String, Source> sources) {
        Set<String> stops = stations.keySet();
        return new Line(
                table.getNewId("line_id", lines.keySet()),
                table.getReference("corridor_id", corridors.keySet(), "corridors.txt"),
                table.getText("line_name"),
                table.getChoice("kind", Kind.values()),
                table.getReference("origin", stops, StationReader.FILE),
                table.getReference("destination", stops, StationReader.FILE),
                table.listReferences("via", stops, StationReader.FILE),
                table.getChoice("timetable", TimetableKind.values()),
                readDays(table),
                table.getTime("departure"),
                table.getTime("return_departure"),
                table.getPositive("days_from"),
                table.getPositive("days_to"),
                table.getPositive("consist_teu"),
                table.getPositive("consist_tonnes"),
                readNumbers(table, "train_number"),
                readNumbers(table, "return_train_number"),
                table.getReference("source", sources.keySet(), "sources.txt"));
    }

    private static Set<DayOfWeek> readDays(Table table) {
        String digits = table.getText("days");
        if (!digits.matches("[1-7]+")) {
            throw table.problem("days", "is not a list of weekdays from 1, Monday, to 7");
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        digits.chars().forEach(digit -> days.add(DayOfWeek.of(digit - '0')));
        return Collections.unmodifiableSet(days);
    }

    private static Map<String, String> readNumbers(Table table, String column) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (String word : table.listWords(column)) {
            int colon = word.indexOf(':');
            if (colon != 2 || colon == word.length() - 1) {
                throw table.problem(column, "is not a list of country:number");
            }
            if (numbers.put(word.substring(0, colon), word.substring(colon + 1)) != null) {
                throw table.problem(column, "names the country " + word.substring(0, colon) + " twice");
            }
        }
        return Collections.unmodifiableMap(numbers);
    }
}
