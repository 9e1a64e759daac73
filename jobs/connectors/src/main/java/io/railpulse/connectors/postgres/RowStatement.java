package io.railpulse.connectors.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Puts rows into their table, within the transaction that the connection is in. */
interface RowStatement {

    /**
     * @param rows at least one; each key once, in the order of the keys
     * @throws SQLException if the database, or the driver, refuses; the transaction must then be rolled back
     */
    void execute(Connection connection, List<Row> rows) throws SQLException;

    /** The statement that fits the table. */
    static RowStatement of(Table<?> table) {
        return table.isAppended() ? CopyThroughStaging.of(table) : GuardedUpsert.of(table);
    }
}
