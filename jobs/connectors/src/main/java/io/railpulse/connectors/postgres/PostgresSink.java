package io.railpulse.connectors.postgres;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes a stream to a PostgreSQL table, see {@link PostgresWriter}. Give it a stream that is keyed by the table's primary
 * key, or by part of it, so that no two subtasks write the same row.
 *
 * @param <T> the elements
 */
public final class PostgresSink<T> implements Sink<T> {

    private final Table<T> table;
    private final DatabaseConnection database;
    private final PostgresOptions options;

    private PostgresSink(Table<T> table, DatabaseConnection database, PostgresOptions options) {
        this.table = table;
        this.database = database;
        this.options = options;
    }

    public static <T> PostgresSink<T> of(Table<T> table, DatabaseConnection database, PostgresOptions options) {
        return new PostgresSink<>(table, database, options);
    }

    /** Reads the password; does not connect yet. */
    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new PostgresWriter<>(
                table, database, options, context.getProcessingTimeService(), WriterMetrics.of(context.metricGroup()));
    }
}
