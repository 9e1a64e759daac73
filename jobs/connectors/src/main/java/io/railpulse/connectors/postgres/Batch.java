package io.railpulse.connectors.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Rows that wait to be written: one per key, the newest, in the order of the keys. One per key, because PostgreSQL refuses
 * a statement that touches a row twice (21000); in order, because two writers that lock the same rows in opposite orders
 * deadlock (40P01).
 */
final class Batch {

    private final TreeMap<Row, Row> newestByKey;
    private final RowOrder versionOrder;
    private long bytes;

    Batch(Table<?> table) {
        this.newestByKey = new TreeMap<>(table.keyOrder());
        this.versionOrder = table.versionOrder();
    }

    /** Keeps the row, unless one with its key is there that is newer; of equal versions the first stays. */
    void add(Row row) {
        Row known = newestByKey.get(row);
        if (known != null && versionOrder.compare(known, row) >= 0) {
            return;
        }
        newestByKey.remove(row);
        newestByKey.put(row, row);
        bytes += row.bytes() - (known == null ? 0 : known.bytes());
    }

    int size() {
        return newestByKey.size();
    }

    /** How much memory the rows take, roughly. */
    long bytes() {
        return bytes;
    }

    List<Row> listRows() {
        return new ArrayList<>(newestByKey.values());
    }

    void clear() {
        newestByKey.clear();
        bytes = 0;
    }
}
