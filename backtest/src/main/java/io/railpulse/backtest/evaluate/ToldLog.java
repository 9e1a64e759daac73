package io.railpulse.backtest.evaluate;

import io.railpulse.domain.eta.CallEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads every forecast that was told, run by run; never more than one run is held. */
final class ToldLog {
    private static final int ROWS_AT_ONCE = 20_000;
    private static final String QUERY =
            "select train_run_id, stop_sequence, kind, made_at, predicted_p10_at, predicted_p50_at, predicted_p90_at,"
                    + " method from train_eta_history order by train_run_id, stop_sequence, kind, made_at";

    private final Connection connection;

    ToldLog(Connection connection) {
        this.connection = connection;
    }

    /** Hands over all that was told of each of these runs; a run of which nothing was told is not handed over. */
    void read(Map<String, EvaluatedRun> runs, BiConsumer<EvaluatedRun, ToldRun> eachRun) throws SQLException {
        // Only within a transaction are rows handed over a few at a time.
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                read(rows, runs, eachRun);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void read(ResultSet rows, Map<String, EvaluatedRun> runs, BiConsumer<EvaluatedRun, ToldRun> eachRun)
            throws SQLException {
        String runId = null;
        ToldRun told = null;
        while (rows.next()) {
            String next = rows.getString(1);
            if (!next.equals(runId)) {
                handOver(runs.get(runId), told, eachRun);
                runId = next;
                told = new ToldRun();
            }
            EvaluatedRun run = runs.get(runId);
            int moment = run == null ? -1 : run.plan().momentOf(rows.getInt(2), eventOf(rows.getString(3)));
            if (moment >= 0) {
                told.add(moment, forecastOf(rows));
            }
        }
        handOver(runs.get(runId), told, eachRun);
    }

    private static void handOver(EvaluatedRun run, ToldRun told, BiConsumer<EvaluatedRun, ToldRun> eachRun) {
        if (run != null && told != null) {
            eachRun.accept(run, told);
        }
    }

    private static ToldForecast forecastOf(ResultSet rows) throws SQLException {
        return new ToldForecast(
                rows.getTimestamp(4).getTime(), millis(rows, 5), millis(rows, 6), millis(rows, 7), rows.getString(8));
    }

    private static CallEvent eventOf(String kind) {
        return CallEvent.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static Long millis(ResultSet rows, int column) throws SQLException {
        Timestamp time = rows.getTimestamp(column);
        return time == null ? null : time.getTime();
    }
}
