package io.railpulse.connectors.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each view answers, on tables small enough to reckon it by hand. */
class ThroughputViewsITCase {
    private final TestDatabase database = TestDatabase.create();

    /** Three days before, the same hour of the clock; and a window that has not ended yet, which does not count. */
    @Test
    void saysHowACorridorDoesAgainstItsNormal() {
        corridor("west", "last-24-hours", "2026-03-10 12:00", 6, 50.0, 7200L, 600, "2026-03-11 12:20");
        corridor("west", "last-24-hours", "2026-03-09 12:00", 10, 60.0, 3600L, 1200, "2026-03-11 12:20");
        corridor("west", "last-24-hours", "2026-03-08 12:00", 8, 70.0, 10800L, 1800, "2026-03-11 12:20");
        corridor("west", "last-24-hours", "2026-03-08 11:00", 99, 99.0, 99L, 99, "2026-03-11 12:20");
        corridor("west", "last-24-hours", "2026-03-10 13:00", 99, 99.0, 99L, 99, "2026-03-11 12:20");
        corridor("south", "last-24-hours", "2026-03-09 12:00", 2, 40.0, null, 60, "2026-03-11 12:20");
        arrivals("west", "2026-03-10 12:00", 4, 7200, 1);
        arrivals("west", "2026-03-09 12:00", 10, 6000, 9);

        assertThat(database.list("select * from corridor_now order by corridor"))
                .containsExactly(
                        "south|westbound|2026-03-11 12:00:00+00|0|2.0|0||40.0||||1|||||1|t",
                        "west|westbound|2026-03-11 12:00:00+00|6|9.0|0|50|65.0|2.0|2.0|10|25|30|10|25|90|2|t");
    }

    @Test
    void saysWhereDelaysArise() {
        link("A", "B", "day", "2026-03-10 00:00", 3, 3, -60, 0);
        link("B", "C", "day", "2026-03-10 00:00", 3, 2, 600, 900);
        link("B", "C", "day", "2026-03-09 00:00", 3, 2, 600, 900);
        link("B", "C", "hour", "2026-03-10 05:00", 3, 2, 600, 900);
        link("C", "D", "day", "2026-02-01 00:00", 3, 3, 9999, 9999);
        station("B", "day", "2026-03-10 00:00", 3, 3, 1500, 1800);

        assertThat(database.list("select * from delay_source"))
                .containsExactly(
                        "1|link|B|C||4|30|50.0|5.0",
                        "1|station|B||westbound|3|30|50.0|8.3",
                        "3|link|A|B||3|0|0.0|-0.3");
    }

    @Test
    void saysHowLongTheQueueAtEachBorderIsAndWhenItWillClear() {
        queue("dostyk", "2026-03-11 12:00", "2026-03-11 11:40", 3, "2026-03-11 02:10", 1.25, "2026-03-11 14:04");
        queue("dostyk", "2026-03-11 11:00", "2026-03-11 11:00", 7, "2026-03-11 02:00", 0.5, "2026-03-12 11:00");
        queue("brest", "2026-03-11 11:00", "2026-03-11 11:00", 0, null, 2.0, null);
        queue("forgotten", "2026-03-10 11:00", "2026-03-10 11:00", 0, null, null, null);

        assertThat(database.list("select * from border_queue_now"))
                .containsExactly(
                        "dostyk|beyond|2026-03-11 11:40:00+00|3|9.5|1.25|2026-03-11 14:04:00+00|2.4",
                        "brest|beyond|2026-03-11 11:00:00+00|0||2.00||");
    }

    @Test
    void saysHowManyTrainsADayRanOnEachCorridor() {
        corridor("west", "day", "2026-03-10 00:00", 6, 50.0, null, 0, "2026-03-11 12:20");
        corridor("west", "day", "2026-03-09 00:00", 5, 50.0, null, 0, "2026-03-11 12:20");
        corridor("west", "day", "2026-02-09 00:00", 4, 50.0, null, 0, "2026-03-11 12:20");
        corridor("west", "hour", "2026-03-10 00:00", 3, 50.0, null, 0, "2026-03-11 12:20");

        assertThat(database.list(
                        "select corridor, direction, day_start_at, train_count, provisional from corridor_day"))
                .containsExactly(
                        "west|westbound|2026-03-09 00:00:00+00|5|t", "west|westbound|2026-03-10 00:00:00+00|6|t");
    }

    /** Of those that have not departed only the ones that should have; neither who has arrived nor who is lost. */
    @Test
    void saysWhichTrainsAreWorst() {
        train("late", "at-border-waiting", "2026-03-11 02:20", 120L, 14400L, "2026-03-11 06:00");
        train("worse", "dark", "2026-03-11 11:20", 20L, 20000L, "2026-03-11 06:00");
        train("unknown", "running", "2026-03-11 11:20", null, null, "2026-03-11 06:00");
        train("overdue", "not-departed", "2026-03-11 06:00", 60L, 3600L, "2026-03-11 12:00");
        train("tomorrow", "not-departed", "2026-03-11 06:00", 0L, 0L, "2026-03-12 12:00");
        train("gone", "arrived", "2026-03-11 06:00", 999L, 99999L, "2026-03-11 06:00");
        database.execute(
                "insert into train_eta (train_run_id, stop_sequence, kind, made_at, trip_id, service_date, stop_id,"
                        + " predicted_p50_at, predicted_p10_at, predicted_p90_at, record_ordinal, why) values ('late', 9, 'arrival',"
                        + " '2026-03-11 12:00Z', 'late', '2026-03-10', 'lodz', '2026-03-14 12:00Z', '2026-03-14 08:00Z',"
                        + " '2026-03-14 18:00Z', 0, 'the border is slow')");

        assertThat(database.list("select rank, train_run_id, state, state_hours, delay_minutes, destination_stop_id,"
                        + " destination_eta_p10_at, destination_eta_p90_at, destination_delay_minutes, reason, why"
                        + " from worst_train"))
                .containsExactly(
                        "1|worse|dark|1.0|0|lodz|||333|because|",
                        "2|late|at-border-waiting|10.0|2|lodz|2026-03-14 08:00:00+00|2026-03-14 18:00:00+00|240|because"
                                + "|the border is slow",
                        "3|overdue|not-departed|6.3|1|lodz|||60|because|",
                        "4|unknown|running|1.0||lodz||||because|");
    }

    @Test
    void eachSaysWhichQuestionItAnswers() {
        assertThat(database.list("select table_name from information_schema.views where table_schema = 'public'"
                        + " and coalesce(obj_description(table_name::regclass), '') not like '%?%'"))
                .isEmpty();
        assertThat(database.list("select table_name from information_schema.views where table_schema = 'public'"))
                .containsAll(
                        List.of("border_queue_now", "corridor_day", "corridor_now", "delay_source", "worst_train"));
    }

    private void corridor(
            String corridor,
            String kind,
            String start,
            int trains,
            double speed,
            Long border,
            int lost,
            String record) {
        insert(
                "corridor_throughput",
                "corridor, direction, window_kind, window_start_at, window_end_at, train_count, p50_speed_kmh,"
                        + " p50_border_dwell_seconds, lost_seconds, provisional, record_at",
                "'%s', 'westbound', '%s', '%s Z', '%3$s Z'::timestamptz + interval '24 hours', %d, %s, %s, %d, true, '%s Z'"
                        .formatted(corridor, kind, start, trains, speed, border, lost, record));
    }

    private void arrivals(String corridor, String start, int arrivals, int delay, int punctual) {
        insert(
                "punctuality",
                "place_kind, place, direction, window_kind, window_start_at, arrival_count, arrival_delay_seconds,"
                        + " punctual_count",
                "'corridor', '%s', 'westbound', 'last-24-hours', '%s Z', %d, %d, %d"
                        .formatted(corridor, start, arrivals, delay, punctual));
    }

    private void link(
            String from, String to, String kind, String start, int trains, int compared, int change, int lost) {
        insert(
                "link_throughput",
                "from_stop_id, to_stop_id, window_kind, window_start_at, train_count, compared_count,"
                        + " delay_change_seconds, lost_seconds",
                "'%s', '%s', '%s', '%s Z', %d, %d, %d, %d"
                        .formatted(from, to, kind, start, trains, compared, change, lost));
    }

    private void station(String stop, String kind, String start, int trains, int compared, int change, int lost) {
        insert(
                "station_throughput",
                "stop_id, direction, window_kind, window_start_at, train_count, compared_count, delay_change_seconds,"
                        + " lost_seconds",
                "'%s', 'westbound', '%s', '%s Z', %d, %d, %d, %d"
                        .formatted(stop, kind, start, trains, compared, change, lost));
    }

    private void queue(
            String stop, String hourEnd, String at, int waiting, String oldest, Double service, String clearing) {
        String since = oldest == null ? "null" : "'" + oldest + " Z'";
        String age = oldest == null
                ? "null"
                : "extract(epoch from '" + at + " Z'::timestamptz - " + since + "::timestamptz)";
        insert(
                "border_queue",
                "stop_id, next_stop_id, hour_end_at, at, waiting_count, oldest_arrived_at, oldest_age_seconds,"
                        + " service_per_hour, clearing_at, record_at",
                "'%s', 'beyond', '%s Z', '%s Z', %d, %s, %s, %s, %s, '%3$s Z'"
                        .formatted(
                                stop,
                                hourEnd,
                                at,
                                waiting,
                                since,
                                age,
                                service,
                                clearing == null ? "null" : "'" + clearing + " Z'"));
    }

    private void train(String run, String state, String since, Long delay, Long atDestination, String booked) {
        insert(
                "train_run",
                "train_run_id, trip_id, service_date, route_id, origin_stop_id, booked_departure_at,"
                        + " destination_stop_id",
                "'%1$s', '%1$s', '2026-03-10', 'r', 'xian', '%2$s Z', 'lodz'".formatted(run, booked));
        insert(
                "train_status",
                "train_run_id, trip_id, service_date, state, state_since_at, delay_seconds, delay_minutes, delay_basis,"
                        + " destination_stop_id, destination_delay_seconds, destination_delay_minutes, reason, record_at",
                "'%1$s', '%1$s', '2026-03-10', '%2$s', '%3$s Z', %4$s, %4$s / 60, 'booked', 'lodz', %5$s, %5$s / 60,"
                                .formatted(run, state, since, delay, atDestination)
                        + " 'because', '2026-03-11 12:20Z'");
    }

    /** What is not named is nothing: 0, or a time, or a text where there must be one. */
    private void insert(String table, String columns, String values) {
        List<String> missing = database.list("select column_name || '=' || data_type from information_schema.columns"
                + " where table_name = '" + table + "' and is_nullable = 'NO'");
        StringBuilder names = new StringBuilder(columns);
        StringBuilder all = new StringBuilder(values);
        for (String column : missing) {
            String name = column.substring(0, column.indexOf('='));
            if (!List.of(columns.split(", *")).contains(name)) {
                names.append(", ").append(name);
                all.append(", ").append(nothing(column.substring(column.indexOf('=') + 1)));
            }
        }
        database.execute("insert into " + table + " (" + names + ") values (" + all + ")");
    }

    private static String nothing(String type) {
        return switch (type) {
            case "timestamp with time zone" -> "'2026-03-11 12:20Z'";
            case "boolean" -> "false";
            case "text" -> "''";
            default -> "0";
        };
    }
}
