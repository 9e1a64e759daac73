package io.railpulse.gtfs;

import java.util.Arrays;

/**
 * Rows of a file that may come in any order, put in the order of (group, sequence): the calls of each trip, the points of
 * each shape. Keeps one number a row.
 */
final class RowOrder {

    private final int[] starts;
    private final int[] rows;

    /**
     * @param groups the group of each row, below {@code groupCount}
     * @param sequences the number of each row in its group, not negative
     */
    RowOrder(int groupCount, int[] groups, int[] sequences) {
        starts = new int[groupCount + 1];
        for (int group : groups) {
            starts[group + 1]++;
        }
        for (int group = 0; group < groupCount; group++) {
            starts[group + 1] += starts[group];
        }
        rows = new int[groups.length];
        int[] next = starts.clone();
        for (int row = 0; row < groups.length; row++) {
            rows[next[groups[row]]++] = row;
        }
        for (int group = 0; group < groupCount; group++) {
            sort(starts[group], starts[group + 1], sequences);
        }
    }

    /** Stable: of two rows with the same number the one that comes first in the file stays first. */
    private void sort(int from, int to, int[] sequences) {
        boolean sorted = true;
        for (int i = from + 1; sorted && i < to; i++) {
            sorted = sequences[rows[i - 1]] <= sequences[rows[i]];
        }
        if (sorted) {
            return;
        }
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (long) sequences[rows[i]] << 32 | rows[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            rows[i] = (int) keys[i - from];
        }
    }

    /** How many rows a group has. */
    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /** The row at a place, from 0, in a group. */
    int row(int group, int place) {
        return rows[starts[group] + place];
    }
}
