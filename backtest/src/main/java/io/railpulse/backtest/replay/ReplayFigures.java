package io.railpulse.backtest.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a replay came to.
 *
 * @param runs train runs with a plan
 * @param runsSeen of them, runs with an observed call
 * @param calls observed calls in force
 * @param predictions forecasts told, each change counted
 * @param failedRows rows that PostgreSQL could not take
 */
public record ReplayFigures(long runs, long runsSeen, long calls, long predictions, long failedRows) {

    static ReplayFigures read(Connection connection) throws SQLException {
        return new ReplayFigures(
                count(connection, "select count(*) from train_run"),
                count(connection, "select count(distinct train_run_id) from observed_call"),
                count(connection, "select count(*) from observed_call where not withdrawn"),
                count(connection, "select count(*) from train_eta_history"),
                count(connection, "select count(*) from failed_row"));
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
