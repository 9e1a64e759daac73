package io.railpulse.connectors.postgres;

import java.util.Comparator;

/** Orders rows by some of their values; a null comes first. */
final class RowOrder implements Comparator<Row> {

    private final int[] positions;

    RowOrder(int[] positions) {
        this.positions = positions;
    }

    @Override
    public int compare(Row one, Row other) {
        for (int position : positions) {
            int compared = compareValues(one.values()[position], other.values()[position]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Two values of one column are of one type, and key and version columns hold text or numbers. */
    @SuppressWarnings("unchecked")
    private static int compareValues(Object one, Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}
