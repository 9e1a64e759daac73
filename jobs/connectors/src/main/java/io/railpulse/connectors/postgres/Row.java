package io.railpulse.connectors.postgres;

/**
 * The values of one row in the order of its table's columns, taken from the element once.
 *
 * @param values what {@link ColumnType} names for each column, or null
 * @param bytes how much memory they take, roughly
 */
record Row(Object[] values, long bytes) {

    static Row of(Object[] values) {
        long bytes = 0;
        for (Object value : values) {
            bytes += ColumnType.bytesOf(value);
        }
        return new Row(values, bytes);
    }
}
