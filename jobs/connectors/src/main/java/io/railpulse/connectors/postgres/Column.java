package io.railpulse.connectors.postgres;

import java.io.Serializable;
import org.apache.flink.util.function.SerializableFunction;

/**
 * One column of a table and where its value comes from.
 *
 * @param name the column's name in the database
 * @param type how the value is bound
 * @param value takes the value, or null, from the element
 */
record Column<T>(String name, ColumnType type, SerializableFunction<T, ?> value) implements Serializable {

    /** The name as SQL wants it, also where it is a reserved word such as {@code offset}. */
    String quoted() {
        return '"' + name + '"';
    }
}
