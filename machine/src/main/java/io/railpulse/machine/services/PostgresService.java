package io.railpulse.machine.services;

import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.MachineException;
import io.railpulse.machine.Ports;
import io.railpulse.machine.Tether;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A real PostgreSQL as a child process that ends with this one, in whatever way this one ends.
 */
final class PostgresService implements AutoCloseable {

    static final String USER = "railpulse";
    static final String DATABASE = "railpulse";

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final int port;
    private final String password;

    private PostgresService(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts on a work folder, whose database is made if it is not there; returns when it answers.
     *
     * @throws MachineException if PostgreSQL does not come up; the message names its log
     */
    static PostgresService start(WorkFolder folder, int port, Consumer<String> notice) throws IOException {
        PostgresPrograms programs = PostgresPrograms.of(PostgresBinaries.unpack(), folder.logs());
        String password = PostgresCluster.prepare(folder, programs);
        PostgresLeftover.clear(folder.postgres(), notice);
        Path log = folder.logs().resolve("postgres.log");
        Process process = new ProcessBuilder(launchCommand(programs, folder.postgres(), port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        PostgresService service = new PostgresService(process, port, password);
        try {
            service.awaitAnswer(log);
            service.createDatabaseIfMissing();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private static List<String> launchCommand(PostgresPrograms programs, Path data, int port) {
        // SIGINT is the fast shutdown, which does not wait for clients to leave.
        return Tether.command(
                "INT",
                programs.command(
                        "postgres",
                        dataArgument(data),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=" + Ports.LOOPBACK,
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "max_connections=100",
                        "-c",
                        "shared_buffers=128MB",
                        "-c",
                        "max_wal_size=1GB",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC"));
    }

    static String dataArgument(Path data) {
        return "-D" + data;
    }

    private void awaitAnswer(Path log) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new MachineException(
                            "PostgreSQL did not start (" + lastLineOf(log) + "): see " + log, notYet);
                }
            }
            pause();
        }
    }

    private static String lastLineOf(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "no word from it" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while starting PostgreSQL", e);
        }
    }

    private void createDatabaseIfMissing() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new MachineException("PostgreSQL could not create the database " + DATABASE, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    String password() {
        return password;
    }

    /** Completes when the server is gone, wanted or not. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        JavaProcess.stop(process, STOP_PATIENCE);
    }
}
