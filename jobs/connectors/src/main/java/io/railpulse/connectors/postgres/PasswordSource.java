package io.railpulse.connectors.postgres;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a password is found at the moment it is needed. The password itself is never kept, so it is in no job graph, no
 * log and no {@code toString}.
 */
public sealed interface PasswordSource extends Serializable {

    /**
     * The password; null where the database asks for none.
     *
     * @throws IllegalStateException if there should be one and there is not; the message says where it was looked for
     */
    String read();

    /** No password: the database trusts the connection. */
    static PasswordSource none() {
        return new None();
    }

    /** The password is the value of an environment variable of the process that connects. */
    static PasswordSource environment(String variable) {
        return new Environment(variable);
    }

    /** The password is the text of a file, without the line break at its end; read again for each new writer. */
    static PasswordSource file(String path) {
        return new TextFile(path);
    }

    /** See {@link #none()}. */
    record None() implements PasswordSource {
        @Override
        public String read() {
            return null;
        }
    }

    /** See {@link #environment(String)}. */
    record Environment(String variable) implements PasswordSource {
        @Override
        public String read() {
            String password = System.getenv(variable);
            if (password == null) {
                throw new IllegalStateException("The database password should be in the environment variable "
                        + variable + ", which is not set. Set it for this process.");
            }
            return password;
        }
    }

    /** See {@link #file(String)}. */
    record TextFile(String path) implements PasswordSource {
        @Override
        public String read() {
            try {
                return Files.readString(Path.of(path)).stripTrailing();
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The database password should be in the file " + path
                                + ", which cannot be read. Mount it for this process.",
                        e);
            }
        }
    }
}
