package io.railpulse.connectors.postgres;

import java.io.IOException;
import java.sql.SQLException;

/**
 * What a failed statement means to the one who sent it.
 *
 * @param state the SQLSTATE; {@code 00000} if the driver gave none
 * @param kind what to do about it
 * @param message the database's words
 */
public record SqlFailure(String state, Kind kind, String message) {

    /** The SQLSTATE of values that cannot be what they should be. */
    static final String DATA_EXCEPTION = "22000";

    private static final String NO_STATE = "00000";

    /** What to do about a failure. */
    public enum Kind {
        /** It may well work the next time: a lost connection, a deadlock, a full server. */
        TRANSIENT,
        /** One of the rows cannot be stored, now or ever; the others can. */
        BAD_ROW,
        /** Nothing can be stored until a person has done something. */
        PERMANENT
    }

    /** Reads the failure; the driver hangs the true cause of a failed batch behind the exception. */
    public static SqlFailure of(SQLException thrown) {
        SQLException cause = thrown;
        while (cause.getNextException() != null) {
            cause = cause.getNextException();
        }
        String state = cause.getSQLState() == null ? NO_STATE : cause.getSQLState();
        return new SqlFailure(state, kindOf(state, cause), cause.getMessage());
    }

    /** Whether the connection is of no more use. */
    boolean losesConnection() {
        return kind == Kind.PERMANENT || state.startsWith("08") || state.startsWith("57") || state.equals(NO_STATE);
    }

    /** What a person can do about it: one sentence. */
    public String advice() {
        return switch (state.substring(0, 2)) {
            case "08" -> "Check that the database runs and that host and port are right.";
            case "28" -> "Check the user and its password.";
            case "3D" -> "Create the database, or correct the name at the end of the URL.";
            case "42" ->
                state.equals("42501")
                        ? "Grant this user select, insert and update on the tables."
                        : "Create or update the tables (railpulse prepare).";
            case "53" -> "Give the database more room: disk, memory or connections.";
            case "57" -> "Wait until the database is up again.";
            default -> "Look into the database's log.";
        };
    }

    private static Kind kindOf(String state, SQLException cause) {
        return switch (state.substring(0, 2)) {
            case "08", "53" -> Kind.TRANSIENT;
            // 54: a value is larger than an index entry can be.
            case "22", "23", "54" -> Kind.BAD_ROW;
            case "57" -> state.startsWith("57P0") ? Kind.TRANSIENT : Kind.PERMANENT;
            case "40" -> state.equals("40001") || state.equals("40P01") ? Kind.TRANSIENT : Kind.PERMANENT;
            case "55" -> state.equals("55P03") ? Kind.TRANSIENT : Kind.PERMANENT;
            default -> cause.getCause() instanceof IOException ? Kind.TRANSIENT : Kind.PERMANENT;
        };
    }
}
