package io.railpulse.cli;

import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command is told which database. A password is never an argument: those can be seen by everybody. */
final class DatabaseOptions {
    private static final String PASSWORD_VARIABLE = "RAILPULSE_DATABASE_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--database",
            paramLabel = "JDBC",
            description = "JDBC URL of the PostgreSQL database, without a password.")
    private String url;

    @Option(
            names = "--database-user",
            paramLabel = "USER",
            defaultValue = "railpulse",
            description = "Role to connect to the database as (${DEFAULT-VALUE}).")
    private String user;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "File that holds the role's password; without it the environment variable "
                    + PASSWORD_VARIABLE + ".")
    private Path passwordFile;

    boolean isGiven() {
        return url != null;
    }

    /** @throws ParameterException if no database was named, or its URL is none of PostgreSQL */
    DatabaseConnection connection() {
        if (!isGiven()) {
            throw new ParameterException(command.commandLine(), "Missing required option: '--database=JDBC'");
        }
        PasswordSource password = passwordFile == null
                ? PasswordSource.environment(PASSWORD_VARIABLE)
                : PasswordSource.file(passwordFile.toString());
        try {
            return new DatabaseConnection(url, user, password);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
