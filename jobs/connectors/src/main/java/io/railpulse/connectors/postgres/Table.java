package io.railpulse.connectors.postgres;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.flink.util.function.SerializableFunction;

/**
 * A table of the database and how an element becomes a row of it. Two kinds: in an <em>upserted</em> table a row replaces
 * the one with its key if its version is newer, and only then; to an <em>appended</em> table rows are added, and a row
 * whose key is there already changes nothing. Either way, writing the same again changes nothing.
 *
 * @param <T> the elements
 */
public final class Table<T> implements Serializable {

    private final String name;
    private final List<Column<T>> columns;
    private final List<Column<T>> key;
    private final List<Column<T>> version;

    private Table(Builder<T> builder, List<String> key, List<String> version) {
        this.name = builder.name;
        this.columns = List.copyOf(builder.columns);
        this.key = listColumns(key);
        this.version = listColumns(version);
    }

    /** Begins the description of the table of that name. */
    public static <T> Builder<T> named(String name) {
        return new Builder<>(name);
    }

    public String name() {
        return name;
    }

    List<Column<T>> columns() {
        return columns;
    }

    List<Column<T>> key() {
        return key;
    }

    /** The columns that say which of two rows is newer, the weightiest first; empty for an appended table. */
    List<Column<T>> version() {
        return version;
    }

    boolean isAppended() {
        return version.isEmpty();
    }

    /**
     * The row of an element.
     *
     * @throws RuntimeException whatever a column's function throws at an element that it does not fit
     */
    Row rowOf(T element) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(element);
        }
        return Row.of(values);
    }

    /** Orders rows by their keys. */
    RowOrder keyOrder() {
        return orderBy(key);
    }

    /** Orders rows of the same key by their age, the oldest first. */
    RowOrder versionOrder() {
        return orderBy(version);
    }

    /** {@code name=value, name=value}, for a person. */
    String describe(Row row) {
        return describe(row, columns);
    }

    /** The same of the key's columns only. */
    String describeKey(Row row) {
        return describe(row, key);
    }

    private String describe(Row row, List<Column<T>> some) {
        return some.stream()
                .map(column -> column.name() + "=" + ColumnType.shown(row.values()[columns.indexOf(column)]))
                .collect(Collectors.joining(", "));
    }

    private RowOrder orderBy(List<Column<T>> some) {
        return new RowOrder(some.stream().mapToInt(columns::indexOf).toArray());
    }

    private List<Column<T>> listColumns(List<String> names) {
        return names.stream().map(this::getColumn).toList();
    }

    private Column<T> getColumn(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Table " + name + " has no column " + columnName + "."));
    }

    /**
     * Describes a table, column by column, in the database's order.
     *
     * @param <T> the elements
     */
    public static final class Builder<T> {

        private final String name;
        private final List<Column<T>> columns = new ArrayList<>();
        private List<String> key = List.of();

        private Builder(String name) {
            this.name = name;
        }

        public Builder<T> text(String column, SerializableFunction<T, String> value) {
            return add(column, ColumnType.TEXT, value);
        }

        /** A constant by its name in lower case. */
        public Builder<T> constant(String column, SerializableFunction<T, Enum<?>> value) {
            return text(column, element -> lowerCaseName(value.apply(element)));
        }

        /** A day, from ISO-8601 text. */
        public Builder<T> date(String column, SerializableFunction<T, String> value) {
            return add(column, ColumnType.DATE, value);
        }

        /** A moment, from milliseconds since the epoch. */
        public Builder<T> time(String column, SerializableFunction<T, Long> value) {
            return add(column, ColumnType.TIME, value);
        }

        public Builder<T> integer(String column, SerializableFunction<T, Integer> value) {
            return add(column, ColumnType.INTEGER, value);
        }

        public Builder<T> bigint(String column, SerializableFunction<T, Long> value) {
            return add(column, ColumnType.BIGINT, value);
        }

        public Builder<T> number(String column, SerializableFunction<T, Double> value) {
            return add(column, ColumnType.DOUBLE, value);
        }

        public Builder<T> flag(String column, SerializableFunction<T, Boolean> value) {
            return add(column, ColumnType.BOOLEAN, value);
        }

        public Builder<T> bytes(String column, SerializableFunction<T, byte[]> value) {
            return add(column, ColumnType.BYTES, value);
        }

        /** The columns of the primary key; none of their values may be null. */
        public Builder<T> key(String... keyColumns) {
            key = List.of(keyColumns);
            return this;
        }

        /** A table in which the newest version stays; the version's columns, the weightiest first. */
        public Table<T> upsertedBy(String... versionColumns) {
            return new Table<>(this, key, List.of(versionColumns));
        }

        /** A table to which rows are only ever added. */
        public Table<T> appended() {
            return new Table<>(this, key, List.of());
        }

        private Builder<T> add(String column, ColumnType type, SerializableFunction<T, ?> value) {
            columns.add(new Column<>(column, type, value));
            return this;
        }

        private static String lowerCaseName(Enum<?> constant) {
            return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
