package io.railpulse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Provisions databases of a real PostgreSQL, one database per test. */
class TableProvisionerITCase {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void createsTheTablesAndDoesNothingTheSecondTime() throws SQLException {
        TableProvisioner provisioner = new TableProvisioner(createDatabase("fresh"));

        TableReport first = provisioner.prepare();
        TableReport second = provisioner.prepare();

        assertThat(first.applied())
                .containsExactly(
                        "1 tracking",
                        "2 redrive",
                        "3 nominal times",
                        "4 delay",
                        "5 assignment",
                        "6 place of call",
                        "7 off route",
                        "8 disagreement",
                        "9 eta score",
                        "10 learned eta",
                        "11 link time",
                        "12 throughput",
                        "13 alert",
                        "14 sensor",
                        "15 consignment");
        assertThat(first.version()).isEqualTo("15");
        assertThat(first.tables())
                .extracting(TableState::outcome)
                .containsOnly(TableState.Outcome.CREATED)
                .hasSize(22);
        assertThat(second.applied()).isEmpty();
        assertThat(second.version()).isEqualTo("15");
        assertThat(second.tables()).extracting(TableState::outcome).containsOnly(TableState.Outcome.PRESENT);
        assertThat(second)
                .hasToString("Tables at " + address("fresh") + " as user postgres are up to date, version 15");
    }

    @Test
    void knowsTheNameOfEveryTableThatTheMigrationsMake() throws SQLException {
        DatabaseConnection database = createDatabase("named");
        new TableProvisioner(database).prepare();

        assertThat(list(
                        database,
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"
                                + " and table_name <> 'flyway_schema_history'"))
                .containsExactlyInAnyOrderElementsOf(JobTables.NAMES);
    }

    @Test
    void tellsATableThatSomeoneDropped() throws SQLException {
        DatabaseConnection database = createDatabase("dropped");
        new TableProvisioner(database).prepare();
        execute(database, "drop table failed_row");

        TableReport report = new TableProvisioner(database).prepare();

        assertThat(report.isUsable()).isFalse();
        assertThat(report.tables()).contains(new TableState("failed_row", TableState.Outcome.MISSING));
    }

    @Test
    void explainsEveryTableAndEveryColumn() throws SQLException {
        DatabaseConnection database = createDatabase("commented");
        new TableProvisioner(database).prepare();

        assertThat(list(
                        database,
                        "select c.relname || coalesce('.' || a.attname, '') from pg_class c"
                                + " left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                                + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
                                + " and c.relname <> 'flyway_schema_history'"
                                + " and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)"))
                .as("tables and columns without a comment: add one in the migration that makes them")
                .isEmpty();
    }

    @Test
    void refusesTablesThatSomeoneChangedAndDeletesNothing() throws SQLException {
        DatabaseConnection database = createDatabase("changed");
        new TableProvisioner(database).prepare();
        execute(database, "update flyway_schema_history set checksum = 1 where version = '1'");

        assertThatThrownBy(() -> new TableProvisioner(database).prepare())
                .isInstanceOf(TableProvisioningException.class)
                .hasMessageContaining("changed")
                .hasMessageContaining("checksum")
                .hasMessageContaining("Nothing was deleted");
        assertThat(list(database, "select count(*) from train_run")).containsExactly("0");
    }

    @Test
    void refusesASchemaThatHoldsTablesOfOthers() throws SQLException {
        DatabaseConnection database = createDatabase("foreign_tables");
        execute(database, "create table someone_elses (id int)");

        assertThatThrownBy(() -> new TableProvisioner(database).prepare())
                .isInstanceOf(TableProvisioningException.class)
                .hasMessageContaining("use a database of its own");
    }

    @Test
    void saysWhereItLookedForADatabaseThatIsNotThere() {
        assertThatThrownBy(() -> new TableProvisioner(database("missing", "postgres")).prepare())
                .isInstanceOf(TableProvisioningException.class)
                .hasMessageContaining(address("missing"))
                .hasMessageContaining("Create the database");
    }

    @Test
    void saysThatTheUserIsWrong() {
        assertThatThrownBy(() -> new TableProvisioner(database("postgres", "nobody")).prepare())
                .isInstanceOf(TableProvisioningException.class)
                .hasMessageContaining("as user nobody")
                .hasMessageContaining("Check the user and its password");
    }

    @Test
    void saysThatNothingAnswers() {
        DatabaseConnection nowhere =
                new DatabaseConnection("jdbc:postgresql://localhost:1/railpulse", "railpulse", PasswordSource.none());

        assertThatThrownBy(() -> new TableProvisioner(nowhere).prepare())
                .isInstanceOf(TableProvisioningException.class)
                .hasMessageContaining("localhost:1")
                .hasMessageContaining("Check that the database runs");
    }

    private static DatabaseConnection createDatabase(String name) throws SQLException {
        execute(database("postgres", "postgres"), "create database " + name);
        return database(name, "postgres");
    }

    private static DatabaseConnection database(String name, String user) {
        return new DatabaseConnection(address(name), user, PasswordSource.none());
    }

    private static String address(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    private static void execute(DatabaseConnection database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> list(DatabaseConnection database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
