package io.railpulse.connectors.telemetry;

import io.railpulse.domain.telemetry.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads table {@code rejected}, and notes in it what was put back: the two notes that no job writes. Every note is
 * committed when its method returns. Not thread-safe.
 */
public final class RejectedRows {
    /** One for all that put records of a database back; the number is arbitrary. */
    private static final long LOCK = 0x7261696c_72656472L;

    private static final String SELECTED = " where (?::text is null or input = ?) and (?::text is null or reason = ?)";
    private static final String ONE = " where topic = ? and \"partition\" = ? and \"offset\" = ?";

    private final Connection connection;

    /** @param connection in autocommit; stays open */
    public RejectedRows(Connection connection) {
        this.connection = connection;
    }

    /** Keeps all others from putting records of this database back, until the connection is closed; false if one does. */
    public boolean tryLock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Where the selected records stand, in the order in which they were received; their bytes are not read. */
    public List<Origin> listOrigins(RejectedSelection selection) throws SQLException {
        String query = "select topic, \"partition\", \"offset\", record_at from rejected" + SELECTED
                + " order by record_at, topic, \"partition\", \"offset\"";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, selection);
            List<Origin> origins = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    origins.add(originOf(rows));
                }
            }
            return origins;
        }
    }

    /** The row of the record at a place in the log; empty if none was rejected there. */
    public Optional<RejectedRow> findRow(String topic, int partition, long offset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from rejected" + ONE)) {
            bindPlace(statement, 1, topic, partition, offset);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rowOf(rows)) : Optional.empty();
            }
        }
    }

    /**
     * Notes that putting a record back is begun: it will stand at this offset of its partition or after it.
     *
     * @throws IllegalStateException if it was begun before
     */
    public void noteBegun(Origin origin, long fromOffset) throws SQLException {
        String update = "update rejected set redrive_started_at = now(), redrive_from_offset = ?" + ONE
                + " and redrive_from_offset is null and redriven_at is null";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, fromOffset);
            bindPlace(statement, 2, origin.topic(), origin.partition(), origin.offset());
            checkOneNoted(statement.executeUpdate(), origin);
        }
    }

    /**
     * Notes that a record was put back.
     *
     * @throws IllegalStateException if that was noted before
     */
    public void noteDone(Origin origin) throws SQLException {
        String update = "update rejected set redriven_at = now()" + ONE + " and redriven_at is null";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            bindPlace(statement, 1, origin.topic(), origin.partition(), origin.offset());
            checkOneNoted(statement.executeUpdate(), origin);
        }
    }

    private static void checkOneNoted(int rows, Origin origin) {
        if (rows != 1) {
            throw new IllegalStateException("The row of " + origin.path() + " has changed meanwhile.");
        }
    }

    private static void bind(PreparedStatement statement, RejectedSelection selection) throws SQLException {
        String input = selection.input().orElse(null);
        String reason = selection.reason().orElse(null);
        statement.setString(1, input);
        statement.setString(2, input);
        statement.setString(3, reason);
        statement.setString(4, reason);
    }

    private static void bindPlace(PreparedStatement statement, int index, String topic, int partition, long offset)
            throws SQLException {
        statement.setString(index, topic);
        statement.setInt(index + 1, partition);
        statement.setLong(index + 2, offset);
    }

    private static RejectedRow rowOf(ResultSet row) throws SQLException {
        long fromOffset = row.getLong("redrive_from_offset");
        Optional<Long> begunFrom = row.wasNull() ? Optional.empty() : Optional.of(fromOffset);
        Optional<Instant> doneAt =
                Optional.ofNullable(row.getTimestamp("redriven_at")).map(Timestamp::toInstant);
        return new RejectedRow(
                originOf(row),
                row.getString("input"),
                row.getString("verdict"),
                row.getString("reason"),
                row.getString("detail"),
                row.getBytes("key"),
                row.getBytes("payload"),
                row.getBoolean("payload_cut"),
                new RejectedRow.Redrive(begunFrom, doneAt));
    }

    private static Origin originOf(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getTimestamp("record_at").toInstant().toEpochMilli());
    }
}
