package io.railpulse.demo;

import io.railpulse.demo.DemoView.Alerts;
import io.railpulse.demo.DemoView.LateTrain;
import io.railpulse.demo.DemoView.OpenAlert;
import io.railpulse.demo.DemoView.Trains;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Asks the tables what a demonstration shows. */
final class DemoTables {
    private static final String UNDER_WAY = "state not in ('not-departed', 'arrived', 'cancelled', 'lost')";
    private static final String COUNTS = "select count(*) filter (where " + UNDER_WAY + "),"
            + " count(*) filter (where " + UNDER_WAY + " and exists (select from train_eta e"
            + " where e.train_run_id = s.train_run_id and e.stop_id = s.destination_stop_id"
            + " and e.kind = 'arrival' and e.predicted_p50_at is not null)),"
            + " count(distinct corridor) filter (where " + UNDER_WAY + "),"
            + " count(*) filter (where state = 'arrived') from train_status s";
    private static final String LATEST = "select coalesce(train_number, trip_id), booked_delay_seconds, last_stop_id,"
            + " next_stop_id, destination_stop_id, destination_eta_at from train_status where " + UNDER_WAY
            + " and booked_delay_seconds is not null order by booked_delay_seconds desc, train_run_id limit 5";

    private static final String ALERTS =
            "select count(*) filter (where state <> 'cleared'), count(*) filter (where state = 'cleared') from alert";
    private static final String WORST =
            "select a.severity, a.kind, coalesce(s.train_number, s.trip_id, a.subject), a.place,"
                    + " a.raised_at from alert a left join train_status s on s.train_run_id = a.subject"
                    + " where a.state <> 'cleared' order by"
                    + " array_position(array['critical', 'major', 'minor', 'warning', 'info'], a.severity),"
                    + " a.raised_at desc, a.alert_id limit 3";

    private final Connection connection;
    private final UnaryOperator<String> nameOf;

    /** @param nameOf the name of a station, by its id */
    DemoTables(Connection connection, UnaryOperator<String> nameOf) {
        this.connection = connection;
        this.nameOf = nameOf;
    }

    Trains look() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<LateTrain> latest = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(LATEST)) {
                while (rows.next()) {
                    latest.add(lateTrain(rows));
                }
            }
            try (ResultSet row = statement.executeQuery(COUNTS)) {
                row.next();
                return new Trains(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), latest);
            }
        }
    }

    Alerts lookAtAlerts() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<OpenAlert> worst = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(WORST)) {
                while (rows.next()) {
                    worst.add(new OpenAlert(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            nameOf(rows.getString(4)),
                            rows.getTimestamp(5).toInstant()));
                }
            }
            try (ResultSet row = statement.executeQuery(ALERTS)) {
                row.next();
                return new Alerts(row.getInt(1), row.getInt(2), worst);
            }
        }
    }

    private LateTrain lateTrain(ResultSet row) throws SQLException {
        Timestamp eta = row.getTimestamp(6);
        return new LateTrain(
                row.getString(1),
                row.getLong(2),
                nameOf(row.getString(3)),
                nameOf(row.getString(4)),
                nameOf(row.getString(5)),
                eta == null ? null : eta.toInstant());
    }

    private String nameOf(String stopId) {
        return stopId == null ? null : nameOf.apply(stopId);
    }

    long countCalls() throws SQLException {
        return count("select count(*) from observed_call where not withdrawn");
    }

    long countForecasts() throws SQLException {
        return count("select count(*) from train_eta_history");
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
