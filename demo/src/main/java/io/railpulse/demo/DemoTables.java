package io.railpulse.backtest.demo;

import io.railpulse.backtest.demo.DemoView.LateTrain;
import io.railpulse.backtest.demo.DemoView.Trains;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Asks the tables what a demonstration shows. */
final class LineTables {
    private static final String UNDER_WAY = "state in ('running', 'standing')";
    private static final String COUNTS = "select count(*) filter (where " + UNDER_WAY + "),"
            + " count(*) filter (where " + UNDER_WAY + " and exists (select from train_eta e"
            + " where e.train_run_id = s.train_run_id and e.stop_id = s.destination_stop_id"
            + " and e.kind = 'arrival' and e.predicted_p50_at is not null)),"
            + " count(*) filter (where state = 'arrived') from train_status s";
    private static final String LATEST = "select coalesce(train_number, trip_id), delay_seconds, reason,"
            + " destination_stop_id, destination_eta_at from train_status where " + UNDER_WAY
            + " and delay_seconds is not null order by delay_seconds desc, trip_id limit 5";

    private final Connection connection;

    LineTables(Connection connection) {
        this.connection = connection;
    }

    Trains look() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<LateTrain> latest = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(LATEST)) {
                while (rows.next()) {
                    Timestamp eta = rows.getTimestamp(5);
                    latest.add(new LateTrain(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            SyntheticLine.townOf(rows.getString(4)),
                            eta == null ? null : eta.toInstant()));
                }
            }
            try (ResultSet row = statement.executeQuery(COUNTS)) {
                row.next();
                return new Trains(row.getInt(1), row.getInt(2), row.getInt(3), latest);
            }
        }
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
