package io.railpulse.backtest.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes every table as CSV with a header: times ISO-8601 UTC to the nearest second, bytes in base64, rows in key order. */
final class TableExport {
    /** Tables that are written as they are, each in the order of its key. */
    private static final List<String> AS_THEY_ARE = List.of(
            "train_run",
            "assignment",
            "train_status",
            "train_eta",
            "link_time",
            "corridor_throughput",
            "link_throughput",
            "station_throughput",
            "border_dwell",
            "border_queue",
            "punctuality",
            "sensor_window",
            "original_eta",
            "consignment_status",
            "rejected",
            "input_account",
            "failed_row");

    private static final String OBSERVED_CALLS = "select trip_id, service_date, stop_sequence, stop_id, "
            + time("arrival_at") + " as arrival_at, " + time("departure_at")
            + " as departure_at, kind, method, revision, arrival_delay_seconds, arrival_delay_basis,"
            + " departure_delay_seconds, departure_delay_basis from observed_call where not withdrawn"
            + " order by trip_id collate \"C\", service_date, stop_sequence nulls last, stop_id collate \"C\"";

    private static final String PREDICTIONS = "select " + time("made_at")
            + " as made_at, trip_id, service_date, stop_sequence, stop_id, kind, " + time("predicted_p50_at")
            + " as predicted_p50_at, " + time("predicted_p10_at") + " as predicted_p10_at, "
            + time("predicted_p90_at") + " as predicted_p90_at, " + time("booked_at")
            + " as scheduled_at, method, delay_seconds, delay_basis from train_eta_history h"
            + " order by h.made_at, trip_id collate \"C\", service_date, stop_sequence, kind collate \"C\"";

    private static final String ALERTS = "select alert_id, subject, kind, state, severity, " + time("raised_at")
            + " as raised_at, " + time("updated_at") + " as updated_at, " + time("cleared_at")
            + " as cleared_at from alert a order by a.raised_at, alert_id collate \"C\"";

    private static final String ALERT_EVENTS = "select alert_id, sequence, subject, kind, change, severity, "
            + time("occurred_at") + " as occurred_at, " + time("detected_at")
            + " as detected_at from alert_event e order by e.detected_at, alert_id collate \"C\", sequence";

    private final Connection connection;
    private final Path folder;

    TableExport(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    void writeAll() throws IOException, SQLException {
        Files.createDirectories(folder);
        for (String table : AS_THEY_ARE) {
            write(selectAll(table), folder.resolve(table + ".csv"));
        }
        write(selectAll("eta_score"), folder.resolve("eta_score.csv.gz"));
        write(OBSERVED_CALLS, folder.resolve("observed_call.csv"));
        write(ALERTS, folder.resolve("alert.csv"));
        write(ALERT_EVENTS, folder.resolve("alert_event.csv"));
        write(PREDICTIONS, folder.resolve("predictions.csv.gz"));
    }

    private void write(String query, Path file) throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        boolean zipped = file.toString().endsWith(".gz");
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = zipped ? new GZIPOutputStream(plain, 1 << 16) : plain) {
            copy.copyOut("copy (" + query + ") to stdout with (format csv, header)", out);
        }
    }

    private String selectAll(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> order = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select column_name, data_type from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ? order by ordinal_position")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String column = "\"" + rows.getString(1) + "\"";
                    columns.add(expression(column, rows.getString(2)));
                    order.add(rows.getString(2).equals("text") ? column + " collate \"C\"" : column);
                }
            }
        }
        return "select " + String.join(", ", columns) + " from " + table + " t order by "
                + String.join(", ", order.stream().map(column -> "t." + column).toList());
    }

    private static String expression(String column, String type) {
        return switch (type) {
            case "timestamp with time zone" -> time(column) + " as " + column;
            case "bytea" -> "translate(encode(" + column + ", 'base64'), E'\\n', '') as " + column;
            default -> column;
        };
    }

    private static String time(String column) {
        return "to_char(date_trunc('second', " + column
                + " + interval '0.5 second') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
    }
}
