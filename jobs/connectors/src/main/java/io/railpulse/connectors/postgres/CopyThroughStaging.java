package io.railpulse.connectors.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Adds rows by COPY, the fastest way in. COPY itself knows no conflicts, so it fills a temporary table of the session, and
 * from there go the rows whose keys are new: adding the same rows again, after a restart, adds nothing.
 */
final class CopyThroughStaging implements RowStatement {

    /** Characters that are sent at once: few enough to hold, enough to be worth the driver's look for an answer. */
    private static final int CHUNK = 1 << 16;

    private final String createStaging;
    private final String copy;
    private final String insert;
    private final ColumnType[] types;

    private CopyThroughStaging(String createStaging, String copy, String insert, ColumnType[] types) {
        this.createStaging = createStaging;
        this.copy = copy;
        this.insert = insert;
        this.types = types;
    }

    static <T> CopyThroughStaging of(Table<T> table) {
        String staging = "staging_" + table.name();
        String columns = names(table.columns());
        String key = names(table.key());
        return new CopyThroughStaging(
                "create temp table if not exists " + staging + " on commit delete rows as select " + columns + " from "
                        + table.name() + " with no data",
                "copy " + staging + " (" + columns + ") from stdin",
                "insert into " + table.name() + " (" + columns + ") select " + columns + " from " + staging
                        + " order by " + key + " on conflict (" + key + ") do nothing",
                table.columns().stream().map(Column::type).toArray(ColumnType[]::new));
    }

    @Override
    public void execute(Connection connection, List<Row> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(createStaging);
            copy(connection, rows);
            statement.executeUpdate(insert);
        }
    }

    /** The three statements, for tests and for people. */
    List<String> listStatements() {
        return List.of(createStaging, copy, insert);
    }

    private void copy(Connection connection, List<Row> rows) throws SQLException {
        CopyIn stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            StringBuilder chunk = new StringBuilder(2 * CHUNK);
            for (Row row : rows) {
                appendLine(chunk, row);
                if (chunk.length() >= CHUNK) {
                    send(stream, chunk);
                }
            }
            send(stream, chunk);
            stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }

    private static void send(CopyIn stream, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        stream.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    private void appendLine(StringBuilder chunk, Row row) {
        for (int i = 0; i < types.length; i++) {
            if (i > 0) {
                chunk.append('\t');
            }
            chunk.append(types[i].copyTextOrNull(row.values()[i]));
        }
        chunk.append('\n');
    }

    private static <T> String names(List<Column<T>> columns) {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }
}
