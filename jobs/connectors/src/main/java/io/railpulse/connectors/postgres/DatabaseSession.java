package io.railpulse.connectors.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.datasource.connections.JdbcConnectionProvider;
import org.apache.flink.connector.jdbc.datasource.connections.SimpleJdbcConnectionProvider;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that comes back when it is lost. A transaction that fails for a passing reason is tried again as a whole,
 * from connecting to committing, with growing pauses in between; so what it does must not mind being done twice.
 */
final class DatabaseSession {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSession.class);

    private final DatabaseConnection database;
    private final PostgresOptions options;
    private final JdbcConnectionProvider connections;
    private final Counter retries;

    /** Does not connect yet. */
    DatabaseSession(DatabaseConnection database, PostgresOptions options, Counter retries) {
        this.database = database;
        this.options = options;
        this.connections = new SimpleJdbcConnectionProvider(optionsOf(database, options));
        this.retries = retries;
    }

    /** What is done in a transaction. */
    interface Work {
        void doIn(Connection connection) throws SQLException;
    }

    /**
     * Does the work and commits it.
     *
     * @param what the work in words: {@code write 12 rows to train_eta}
     * @throws BadRowException if the database refuses a value; nothing was committed
     * @throws IOException if it cannot be done, or not within the attempts; nothing was committed, as far as is known
     */
    void commit(String what, Work work) throws BadRowException, IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                Connection connection = open();
                work.doIn(connection);
                connection.commit();
                return;
            } catch (ClassNotFoundException e) {
                throw new IOException("The PostgreSQL driver is missing from the class path.", e);
            } catch (SQLException e) {
                SqlFailure failure = SqlFailure.of(e);
                abandonTransaction(failure);
                if (failure.kind() == SqlFailure.Kind.BAD_ROW) {
                    throw new BadRowException(failure, e);
                }
                if (failure.kind() == SqlFailure.Kind.PERMANENT || attempt >= options.attempts()) {
                    throw new IOException(explain(what, failure, attempt), e);
                }
                pause(what, failure, attempt);
            }
        }
    }

    /** Lets go of the connection; never throws. */
    void close() {
        try {
            connections.closeConnection();
        } catch (RuntimeException e) {
            LOG.warn("Closing the connection to {} failed.", database, e);
        }
    }

    private static JdbcConnectionOptions optionsOf(DatabaseConnection database, PostgresOptions options) {
        var builder = new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                .withUrl(database.url())
                .withDriverName("org.postgresql.Driver");
        Properties properties = database.readProperties(options);
        properties.stringPropertyNames().forEach(name -> builder.withProperty(name, properties.getProperty(name)));
        return builder.build();
    }

    private Connection open() throws SQLException, ClassNotFoundException {
        Connection known = connections.getConnection();
        if (known != null && !known.isClosed()) {
            return known;
        }
        Connection fresh = connections.reestablishConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    private void abandonTransaction(SqlFailure failure) {
        Connection connection = connections.getConnection();
        if (connection == null) {
            return;
        }
        if (failure.losesConnection()) {
            close();
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            close();
        }
    }

    private void pause(String what, SqlFailure failure, int attempt) throws InterruptedException {
        Duration pause = options.pauseAfter(attempt);
        LOG.warn(
                "Attempt {} of {} to {} at {} failed: {} [{}]. Trying again in {} ms.",
                attempt,
                options.attempts(),
                what,
                database,
                failure.message(),
                failure.state(),
                pause.toMillis());
        retries.inc();
        Thread.sleep(pause.toMillis());
    }

    private String explain(String what, SqlFailure failure, int attempts) {
        return "Could not %s at %s: %s [SQLSTATE %s], given up at attempt %d of %d. %s"
                .formatted(
                        what,
                        database,
                        failure.message(),
                        failure.state(),
                        attempts,
                        options.attempts(),
                        failure.advice());
    }
}
