package io.railpulse.backtest.throughput;

import io.railpulse.backtest.replay.ReplayReader;
import io.railpulse.backtest.throughput.KnownFacts.Known;
import io.railpulse.connectors.kafka.KafkaConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reckons every row of the tables of throughput anew from the topics that the job read, all at once and simply, and compares it
 * with what stands there, number by number.
 */
final class ThroughputCheck implements ReplayReader {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long BOUND = Duration.ofHours(48).toMillis();
    private static final List<String> WINDOWS =
            List.of("corridor_throughput", "link_throughput", "station_throughput", "border_dwell");

    private final ZoneId zone;
    /** What does not agree, in words. */
    final List<String> faults = new ArrayList<>();
    /** Rows that agree, by table and whether they are final. */
    final Map<String, Integer> agreed = new TreeMap<>();
    /** Facts that some window did not take because they came, or were taken back, after it was final. */
    int late;

    /** @param zone of all days */
    ThroughputCheck(ZoneId zone) {
        this.zone = zone;
    }

    private record Window(String kind, long start, long end) {}

    @Override
    public void read(KafkaConnection kafka, Connection database) throws IOException, SQLException {
        KnownFacts known = KnownFacts.read(kafka);
        for (String table : WINDOWS) {
            Map<String, List<Known>> byPlace = known.facts().stream()
                    .filter(each -> !each.fact().what().equals("visit"))
                    .filter(each -> place(each.fact(), table).startsWith(table))
                    .collect(Collectors.groupingBy(each -> place(each.fact(), table)));
            Map<String, Map<String, Object>> rows = rows(database, table);
            Map<String, Map<String, Object>> punctuality = punctuality(database, table);
            byPlace.forEach((place, facts) -> checkPlace(table, place, facts, known.horizon(), rows, punctuality));
            rows.forEach((key, row) -> checkEmpty(table, key, row));
        }
        checkQueues(known, rows(database, "border_queue"));
    }

    private static String place(Fact fact, String table) {
        return table.equals("corridor_throughput") ? fact.corridor() : fact.place();
    }

    private void checkPlace(
            String table,
            String place,
            List<Known> facts,
            long horizon,
            Map<String, Map<String, Object>> rows,
            Map<String, Map<String, Object>> punctuality) {
        boolean corridor = table.equals("corridor_throughput");
        Map<Window, List<Fact>> windows = new HashMap<>();
        for (Known known : facts) {
            boolean silent = known.fact().what().equals("call")
                    || known.fact().what().equals("crossing") && known.fact().seconds() == null;
            if (corridor && silent) {
                continue;
            }
            boolean missed = false;
            for (Window window : windowsOf(known.fact().at())) {
                long deadline = KnownFacts.slot(window.end() + BOUND);
                if (known.at(Math.min(deadline, horizon))) {
                    windows.computeIfAbsent(window, any -> new ArrayList<>()).add(known.fact());
                }
                missed |= known.from() > deadline || known.until() > deadline && known.until() < Long.MAX_VALUE;
            }
            late += missed ? 1 : 0;
        }
        windows.forEach((window, happened) -> {
            String key = place + "|" + window.kind() + "|" + window.start();
            Map<String, Object> row = rows.remove(key);
            boolean isFinal = KnownFacts.slot(window.end() + BOUND) <= horizon;
            if (row == null) {
                // Within its first quarter of an hour the newest 24 hours may not have been told yet.
                boolean untold =
                        window.kind().equals("last-24-hours") && KnownFacts.slot(window.end() - HOUR + 1) > horizon;
                if (!untold) {
                    faults.add(key + " is missing");
                }
                return;
            }
            Map<String, Object> expected = CheckedFigures.of(happened, corridor);
            compare(key, expected, row);
            if (!row.get("window_end_at").equals(window.end())
                    || row.get("provisional").equals(isFinal)) {
                faults.add(key + " ends, or is final, otherwise: " + row);
            }
            if (corridor || table.equals("station_throughput")) {
                compare("punctuality of " + key, expected, punctuality.get(key));
            }
            agreed.merge(table + (isFinal ? " final" : " provisional"), 1, Integer::sum);
        });
    }

    private void compare(String key, Map<String, Object> expected, Map<String, Object> row) {
        if (row == null) {
            faults.add(key + " is missing");
            return;
        }
        row.forEach((column, value) -> {
            if (expected.containsKey(column)
                    && !String.valueOf(expected.get(column)).equals(String.valueOf(value))) {
                faults.add(key + ": " + column + " is " + value + ", not " + expected.get(column));
            }
        });
    }

    /** What is left has had something that was taken back. */
    private void checkEmpty(String table, String key, Map<String, Object> row) {
        Map<String, Object> nothing = CheckedFigures.of(List.of(), table.equals("corridor_throughput"));
        compare(key + " (nothing happened)", nothing, row);
        if (!row.get("provisional").equals(Boolean.FALSE) && row.get("revision").equals(0L)) {
            faults.add(key + " was told first though nothing had happened");
        }
        agreed.merge(table + " emptied", 1, Integer::sum);
    }

    private List<Window> windowsOf(long at) {
        List<Window> windows = new ArrayList<>();
        long hour = Math.floorDiv(at, HOUR) * HOUR;
        windows.add(new Window("hour", hour, hour + HOUR));
        for (int later = 1; later <= 24; later++) {
            windows.add(new Window("last-24-hours", hour + (later - 24) * HOUR, hour + later * HOUR));
        }
        ZonedDateTime day = Instant.ofEpochMilli(at).atZone(zone).truncatedTo(ChronoUnit.DAYS);
        windows.add(new Window(
                "day",
                day.toInstant().toEpochMilli(),
                day.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli()));
        return windows;
    }

    private void checkQueues(KnownFacts known, Map<String, Map<String, Object>> rows) {
        Map<String, List<Known>> byBorder = known.facts().stream()
                .filter(each -> each.fact().what().equals("visit"))
                .collect(Collectors.groupingBy(each -> each.fact().place().replace("border_dwell|", "border_queue|")));
        byBorder.forEach((border, visits) -> {
            long first =
                    visits.stream().mapToLong(each -> each.fact().at()).min().orElseThrow();
            TreeSet<Long> hours = new TreeSet<>();
            for (long end = Math.floorDiv(first, HOUR) * HOUR; end <= known.horizon(); end += HOUR) {
                hours.add(end);
            }
            rows.keySet().stream()
                    .filter(key -> key.startsWith(border + "|"))
                    .forEach(key -> hours.add(Long.parseLong(key.substring(border.length() + 1))));
            hours.forEach(end -> checkQueue(border, end, visits, known.horizon(), rows));
        });
        rows.keySet().forEach(key -> faults.add(key + " is of no visit"));
    }

    private void checkQueue(
            String border, long end, List<Known> visits, long horizon, Map<String, Map<String, Object>> rows) {
        Map<String, Object> row = rows.remove(border + "|" + end);
        long moment = row == null ? end : (Long) row.get("at");
        long deadline = KnownFacts.slot(end + BOUND);
        List<Fact> seen = visits.stream()
                .filter(each -> each.at(Math.min(deadline, horizon)))
                .map(Known::fact)
                .toList();
        Map<String, Object> expected = CheckedQueue.at(seen, moment);
        if (row == null) {
            if (!CheckedQueue.isQuiet(expected)) {
                faults.add(border + "|" + end + " is missing");
            }
            return;
        }
        compare(border + "|" + end, expected, row);
        boolean isFinal = deadline <= horizon;
        if (moment != end && end <= horizon || row.get("provisional").equals(isFinal)) {
            faults.add(border + "|" + end + " tells of " + moment + ", final " + isFinal + ": " + row);
        }
        agreed.merge("border_queue" + (isFinal ? " final" : " provisional"), 1, Integer::sum);
    }

    private static Map<String, Map<String, Object>> punctuality(Connection database, String table) throws SQLException {
        String kind = table.equals("corridor_throughput") ? "corridor" : "station";
        Map<String, Map<String, Object>> rows = new HashMap<>();
        rows(database, "punctuality").forEach((key, row) -> {
            if (key.startsWith("punctuality|" + kind + "|")) {
                rows.put(key.replace("punctuality|" + kind, table), row);
            }
        });
        return rows;
    }

    /** The rows of a table by their keys: the text before the first number, and the time in it. */
    private static Map<String, Map<String, Object>> rows(Connection database, String table) throws SQLException {
        Map<String, Map<String, Object>> rows = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                StringBuilder key = new StringBuilder(table);
                Map<String, Object> row = new HashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    String column = found.getMetaData().getColumnName(i);
                    Object value = normal(found.getObject(i));
                    boolean keyed =
                            value instanceof String || column.equals("window_start_at") || column.equals("hour_end_at");
                    if (keyed) {
                        key.append('|').append(value);
                    } else {
                        row.put(column, value);
                    }
                }
                rows.put(key.toString(), row);
            }
        }
        return rows;
    }

    private static Object normal(Object value) {
        if (value instanceof Timestamp time) {
            return time.toInstant().toEpochMilli();
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
