package io.railpulse.connectors.postgres;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Which PostgreSQL database, as whom. Holds no secret, so it may be printed, logged and sent to workers. Needs no Flink, so
 * that what prepares and reads the tables outside a job can use it too.
 *
 * @param url JDBC URL without a password: {@code jdbc:postgresql://host:5432/railpulse}
 * @param user the role to connect as
 * @param password where its password is found
 */
public record DatabaseConnection(String url, String user, PasswordSource password) implements Serializable {

    private static final String PREFIX = "jdbc:postgresql:";

    /** @throws IllegalArgumentException if the URL is not PostgreSQL's or carries a password, or the user is blank */
    public DatabaseConnection {
        if (url == null || !url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The database URL must begin with " + PREFIX
                    + " , for example jdbc:postgresql://localhost:5432/railpulse");
        }
        if (url.contains("password=")) {
            throw new IllegalArgumentException("The database URL must not carry a password, since URLs are logged."
                    + " Give it in an environment variable or a file.");
        }
        if (user == null || user.isBlank()) {
            throw new IllegalArgumentException("The database user is blank. Name the role to connect as.");
        }
    }

    /** Opens a connection, in autocommit; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, readProperties(PostgresOptions.defaults()));
    }

    /**
     * What the driver needs besides the URL; reads the password.
     *
     * @throws IllegalStateException if the password is not where it should be
     */
    Properties readProperties(PostgresOptions options) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "railpulse");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty(
                "connectTimeout", Long.toString(options.connectTimeout().toSeconds()));
        properties.setProperty(
                "socketTimeout", Long.toString(options.answerTimeout().toSeconds()));
        String secret = password.read();
        if (secret != null) {
            properties.setProperty("password", secret);
        }
        return properties;
    }

    /** {@code jdbc:postgresql://host:5432/railpulse as user railpulse}. */
    @Override
    public String toString() {
        return url + " as user " + user;
    }
}
