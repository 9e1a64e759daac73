package io.railpulse.backtest.replay;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param runs train runs with a plan
 * @param runsSeen of them, runs with an observed call
 * @param calls observed calls in force
 * @param predictions forecasts told, each change counted
 * @param windows rows of throughput told of links, stations, borders and corridors, the newest of each
 * @param lateChanges changes of these that came too late for some window
 * @param failedRows rows that PostgreSQL could not take
 */
public record ReplayFigures(
        long runs, long runsSeen, long calls, long predictions, long windows, long lateChanges, long failedRows) {

    static ReplayFigures read(KafkaConnection kafka, Connection connection) throws IOException, SQLException {
        return new ReplayFigures(
                count(connection, "select count(*) from train_run"),
                count(connection, "select count(distinct train_run_id) from observed_call"),
                count(connection, "select count(*) from observed_call where not withdrawn"),
                count(connection, "select count(*) from train_eta_history"),
                count(
                        connection,
                        "select (select count(*) from link_throughput) + (select count(*) from station_throughput)"
                                + " + (select count(*) from border_dwell) + (select count(*) from corridor_throughput)"),
                LogEnds.findOffsets(kafka, List.of(Topic.LATE_CHANGE.topicName())).offsets().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
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
