package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseConnectionTest {

    private static final String URL = "jdbc:postgresql://db:5432/railpulse";

    @TempDir
    private Path folder;

    @Test
    void neverShowsThePasswordNorTakesItAlongToTheWorkers() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
        DatabaseConnection connection = new DatabaseConnection(URL, "railpulse", PasswordSource.file(file.toString()));

        assertThat(connection.readProperties(PostgresOptions.defaults())).containsEntry("password", "s3cret");
        assertThat(connection).hasToString(URL + " as user railpulse");
        assertThat(new String(InstantiationUtil.serializeObject(connection), StandardCharsets.ISO_8859_1))
                .doesNotContain("s3cret");
    }

    @Test
    void letsTheDriverFoldBatches() {
        DatabaseConnection connection = new DatabaseConnection(URL, "railpulse", PasswordSource.none());

        assertThat(connection.readProperties(PostgresOptions.defaults()))
                .containsEntry("reWriteBatchedInserts", "true")
                .doesNotContainKey("password");
    }

    @Test
    void refusesAUrlThatCarriesAPasswordWithoutRepeatingIt() {
        assertThatThrownBy(() -> new DatabaseConnection(URL + "?password=s3cret", "railpulse", PasswordSource.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("environment variable or a file")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesAnotherDatabasesUrl() {
        assertThatThrownBy(() -> new DatabaseConnection("jdbc:mysql://db/x", "railpulse", PasswordSource.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void refusesABlankUser() {
        assertThatThrownBy(() -> new DatabaseConnection(URL, " ", PasswordSource.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user is blank");
    }

    @Test
    void saysWhichFileShouldHoldThePassword() {
        PasswordSource missing = PasswordSource.file(folder.resolve("none").toString());

        assertThatThrownBy(missing::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none")
                .hasMessageContaining("Mount it");
    }

    @Test
    void saysWhichVariableShouldHoldThePassword() {
        assertThatThrownBy(() ->
                        PasswordSource.environment("RAILPULSE_NO_SUCH_VARIABLE").read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RAILPULSE_NO_SUCH_VARIABLE");
    }
}
