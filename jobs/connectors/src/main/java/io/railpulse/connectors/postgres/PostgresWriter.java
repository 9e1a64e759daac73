package io.railpulse.connectors.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * Collects elements and writes them to their table: at a checkpoint, when enough have come together, and when the first
 * has waited long enough. Everything runs in the task's thread.
 *
 * <p>Nothing that was flushed is lost, and nothing that is written again after a restart changes what is newer: at least
 * once, with the effect of once. A row that the database cannot take goes to {@code failed_row}, the others of its batch to
 * the table. A database that stays away longer than the attempts last makes {@link #flush} throw, and the job restarts from
 * its last checkpoint.
 *
 * @param <T> the elements
 */
public final class PostgresWriter<T> implements SinkWriter<T> {

    private static final Table<FailedRow> FAILED_ROWS = FailedRow.table();

    private final Table<T> table;
    private final PostgresOptions options;
    private final ProcessingTimeService clock;
    private final WriterMetrics metrics;
    private final DatabaseSession session;
    private final RowStatement statement;
    private final Batch batch;
    private final List<FailedRow> failed = new ArrayList<>();
    private boolean timerSet;
    private boolean closed;

    /** Does not connect before the first flush. */
    PostgresWriter(
            Table<T> table,
            DatabaseConnection database,
            PostgresOptions options,
            ProcessingTimeService clock,
            WriterMetrics metrics) {
        this.table = table;
        this.options = options;
        this.clock = clock;
        this.metrics = metrics;
        this.session = new DatabaseSession(database, options, metrics.retries());
        this.statement = RowStatement.of(table);
        this.batch = new Batch(table);
    }

    @Override
    public void write(T element, Context context) throws IOException, InterruptedException {
        try {
            batch.add(table.rowOf(element));
        } catch (RuntimeException e) {
            failed.add(FailedRow.of(table, element, e));
        }
        if (isFull()) {
            flush(false);
            return;
        }
        setTimer();
    }

    /** @throws IOException if the database cannot be written to; says which, why and what to do */
    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        if (batch.size() > 0) {
            store(batch.listRows());
            batch.clear();
        }
        if (!failed.isEmpty()) {
            storeFailed();
            failed.clear();
        }
    }

    /**
     * Lets go of the connection. What was not flushed is not written: after a failure it comes again from the last
     * checkpoint, and a second failure here would take the whole worker down. Never throws.
     */
    @Override
    public void close() {
        closed = true;
        session.close();
    }

    private boolean isFull() {
        return batch.size() + failed.size() >= options.batchRows() || batch.bytes() >= options.batchBytes();
    }

    private void setTimer() {
        if (timerSet) {
            return;
        }
        timerSet = true;
        clock.registerTimer(
                clock.getCurrentProcessingTime() + options.flushInterval().toMillis(), this::onTimer);
    }

    private void onTimer(long time) throws IOException, InterruptedException {
        timerSet = false;
        if (!closed) {
            flush(false);
        }
    }

    /** Writes the rows; where one is bad, each half by itself, until the bad one stands alone. */
    private void store(List<Row> rows) throws IOException, InterruptedException {
        try {
            session.commit(
                    "write " + rows.size() + " rows to table " + table.name(),
                    connection -> statement.execute(connection, rows));
            metrics.sent().inc(rows.size());
        } catch (BadRowException e) {
            if (rows.size() == 1) {
                failed.add(FailedRow.of(table, rows.get(0), e.failure()));
                return;
            }
            int middle = rows.size() / 2;
            store(rows.subList(0, middle));
            store(rows.subList(middle, rows.size()));
        }
    }

    private void storeFailed() throws IOException, InterruptedException {
        Batch rows = new Batch(FAILED_ROWS);
        failed.forEach(row -> rows.add(FAILED_ROWS.rowOf(row)));
        try {
            session.commit(
                    "write " + rows.size() + " rows to table " + FAILED_ROWS.name(),
                    connection -> RowStatement.of(FAILED_ROWS).execute(connection, rows.listRows()));
        } catch (BadRowException e) {
            throw new IOException(
                    "Table " + FAILED_ROWS.name() + " does not take what other tables refuse: " + e.getMessage()
                            + " Create or update the tables (railpulse prepare).",
                    e);
        }
        metrics.failedRows().inc(failed.size());
    }
}
