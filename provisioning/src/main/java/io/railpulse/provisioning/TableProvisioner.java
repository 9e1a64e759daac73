package io.railpulse.provisioning;

import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the tables of a database to what the jobs need, by the migrations that the connectors carry. May be called as
 * often as one likes: what was applied is checked and left alone. Never deletes.
 */
public final class TableProvisioner {

    private static final String MIGRATIONS = "classpath:db/migration";

    private final DatabaseConnection database;

    public TableProvisioner(DatabaseConnection database) {
        this.database = database;
    }

    /**
     * Creates or updates the tables.
     *
     * @throws TableProvisioningException if the database cannot be reached, or what is in it is not what the migrations
     *     made; says what to do
     */
    public TableReport prepare() {
        try {
            Set<String> before = listTables();
            MigrateResult result = flyway().migrate();
            Set<String> after = listTables();
            return new TableReport(
                    database.toString(),
                    result.migrations.stream().map(TableProvisioner::describe).toList(),
                    result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                    JobTables.NAMES.stream()
                            .map(name -> TableState.of(name, before.contains(name), after.contains(name)))
                            .toList());
        } catch (FlywayException | SQLException e) {
            throw new TableProvisioningException(explain(e), e);
        }
    }

    private Set<String> listTables() throws SQLException {
        Set<String> names = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = current_schema()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Flyway flyway() {
        return Flyway.configure(TableProvisioner.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password().read())
                .locations(MIGRATIONS)
                .failOnMissingLocations(true)
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .load();
    }

    private static String describe(MigrateOutput migration) {
        return migration.version + " " + migration.description;
    }

    private String explain(Exception thrown) {
        SqlFailure failure = findFailure(thrown);
        if (failure == null) {
            return "The tables at " + database + " are not ready: "
                    + thrown.getMessage().strip()
                    + " Nothing was deleted. If the schema holds other tables, use a database of its own.";
        }
        return "The tables at %s are not ready: %s [SQLSTATE %s]. %s"
                .formatted(database, failure.message(), failure.state(), failure.advice());
    }

    private static SqlFailure findFailure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return SqlFailure.of(refused);
            }
        }
        return null;
    }
}
