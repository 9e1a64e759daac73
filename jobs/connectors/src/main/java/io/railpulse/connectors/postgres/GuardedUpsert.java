package io.railpulse.connectors.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.connector.jdbc.JdbcStatementBuilder;

/**
 * Inserts rows, or replaces those that are older: a value that arrives late, or again after a restart, never replaces a
 * newer one. The driver folds the batch into statements of many rows.
 */
final class GuardedUpsert implements RowStatement {

    private final String sql;
    private final JdbcStatementBuilder<Row> binder;

    private GuardedUpsert(String sql, JdbcStatementBuilder<Row> binder) {
        this.sql = sql;
        this.binder = binder;
    }

    static GuardedUpsert of(Table<?> table) {
        return new GuardedUpsert(sqlOf(table), new RowBinder(typesOf(table)));
    }

    @Override
    public void execute(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                binder.accept(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static <T> String sqlOf(Table<T> table) {
        List<Column<T>> replaced = table.columns().stream()
                .filter(column -> !table.key().contains(column))
                .toList();
        return "insert into " + table.name() + " as t (" + names(table.columns(), "") + ") values ("
                + table.columns().stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict (" + names(table.key(), "") + ") do update set "
                + replaced.stream()
                        .map(column -> column.quoted() + " = excluded." + column.quoted())
                        .collect(Collectors.joining(", "))
                + " where (" + names(table.version(), "t.") + ") < (" + names(table.version(), "excluded.") + ")";
    }

    private static <T> String names(List<Column<T>> columns, String prefix) {
        return columns.stream().map(column -> prefix + column.quoted()).collect(Collectors.joining(", "));
    }

    private static ColumnType[] typesOf(Table<?> table) {
        return table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
    }

    /** Binds a row; what cannot be bound is the row's fault, and is told as the data exception that it is. */
    private record RowBinder(ColumnType[] types) implements JdbcStatementBuilder<Row> {

        @Override
        public void accept(PreparedStatement statement, Row row) throws SQLException {
            for (int i = 0; i < types.length; i++) {
                try {
                    types[i].bind(statement, i + 1, row.values()[i]);
                } catch (RuntimeException e) {
                    throw new SQLException(e.getMessage(), SqlFailure.DATA_EXCEPTION, e);
                }
            }
        }
    }
}
