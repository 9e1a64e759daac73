package io.railpulse.connectors.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own for each test, with the tables of the migrations, in one real PostgreSQL for the whole run. */
public final class TestDatabase {
    private static final List<String> MIGRATIONS = List.of(
            "V1__tracking.sql",
            "V2__redrive.sql",
            "V3__nominal_times.sql",
            "V4__delay.sql",
            "V5__assignment.sql",
            "V6__place_of_call.sql",
            "V7__off_route.sql",
            "V8__disagreement.sql",
            "V9__eta_score.sql",
            "V10__learned_eta.sql",
            "V11__link_time.sql",
            "V12__throughput.sql",
            "V13__alert.sql",
            "V14__sensor.sql",
            "V15__consignment.sql");

    private static final AtomicInteger CREATED = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    private final DatabaseConnection connection;

    private TestDatabase(DatabaseConnection connection) {
        this.connection = connection;
    }

    /** A fresh database with empty tables. */
    public static TestDatabase create() {
        String name = "test_" + CREATED.incrementAndGet();
        new TestDatabase(at(port(), "postgres")).execute("create database " + name + " template tables");
        return new TestDatabase(at(port(), name));
    }

    public DatabaseConnection connection() {
        return connection;
    }

    /** The same database, with settings of PostgreSQL for each session: {@code lock_timeout=50ms}. */
    DatabaseConnection connectionWith(String setting) {
        return new DatabaseConnection(
                connection.url() + "?options=-c%20" + setting, connection.user(), connection.password());
    }

    /** The rows of a query, the values separated by bars, nulls blank; times in UTC. */
    public List<String> list(String query) {
        try (Connection open = connection.connect();
                Statement statement = open.createStatement()) {
            statement.execute("set time zone 'UTC'");
            List<String> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public void execute(String sql) {
        try (Connection open = connection.connect();
                Statement statement = open.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends every other session in this database, as a restart of the server would. */
    void endSessions() {
        execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    private static String row(ResultSet found) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            String value = found.getString(i);
            values.add(value == null ? "" : value);
        }
        return String.join("|", values);
    }

    private static DatabaseConnection at(int port, String name) {
        return new DatabaseConnection(
                "jdbc:postgresql://localhost:" + port + "/" + name, "postgres", PasswordSource.none());
    }

    /** Starts the server at its first use; its own shutdown hook stops it. */
    private static synchronized int port() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL does not start.", e);
            }
            new TestDatabase(at(postgres.getPort(), "postgres")).execute("create database tables");
            TestDatabase tables = new TestDatabase(at(postgres.getPort(), "tables"));
            MIGRATIONS.forEach(migration -> tables.execute(textOf(migration)));
        }
        return postgres.getPort();
    }

    private static String textOf(String migration) {
        try (InputStream script = TestDatabase.class.getResourceAsStream("/db/migration/" + migration)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
