package io.railpulse.domain.throughput;

import java.util.Arrays;

/**
 * Whole numbers with how often each is there; never changed. What was taken away before it came is there less than not at
 * all: so the order in which it is added up does not matter.
 *
 * @param values rising
 * @param counts of each; never 0
 */
record Multiset(long[] values, long[] counts) {
    static final Multiset EMPTY = new Multiset(new long[0], new long[0]);
    private static final int PERCENT = 100;

    static Multiset of(long value, long count) {
        return count == 0 ? EMPTY : new Multiset(new long[] {value}, new long[] {count});
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /** How many different values there are. */
    int distinct() {
        return values.length;
    }

    long size() {
        return Arrays.stream(counts).sum();
    }

    long total() {
        long total = 0;
        for (int at = 0; at < values.length; at++) {
            total += values[at] * counts[at];
        }
        return total;
    }

    Multiset negated() {
        return isEmpty()
                ? this
                : new Multiset(
                        values, Arrays.stream(counts).map(count -> -count).toArray());
    }

    Multiset plus(Multiset other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        long[] sumValues = new long[values.length + other.values.length];
        long[] sumCounts = new long[sumValues.length];
        int size = 0;
        int own = 0;
        int their = 0;
        while (own < values.length || their < other.values.length) {
            boolean takesOwn =
                    their == other.values.length || own < values.length && values[own] <= other.values[their];
            boolean takesTheir =
                    own == values.length || their < other.values.length && other.values[their] <= values[own];
            sumValues[size] = takesOwn ? values[own] : other.values[their];
            sumCounts[size] = (takesOwn ? counts[own++] : 0) + (takesTheir ? other.counts[their++] : 0);
            size += sumCounts[size] == 0 ? 0 : 1;
        }
        return new Multiset(Arrays.copyOf(sumValues, size), Arrays.copyOf(sumCounts, size));
    }

    /**
     * The value of nearest rank: the smallest that at least so many percent do not exceed.
     *
     * @param percent above 0, up to 100
     * @return null if nothing is there
     */
    Long quantile(int percent) {
        long rank = (size() * percent + PERCENT - 1) / PERCENT;
        long passed = 0;
        for (int at = 0; at < values.length; at++) {
            passed += counts[at];
            if (passed >= rank) {
                return values[at];
            }
        }
        return null;
    }

    /** The differences of neighbours: as many zeros as there are repetitions. */
    Multiset gaps() {
        if (size() < 2) {
            return EMPTY;
        }
        long[] gaps = new long[values.length - 1];
        for (int at = 0; at < gaps.length; at++) {
            gaps[at] = values[at + 1] - values[at];
        }
        Arrays.sort(gaps);
        Multiset all = of(0, size() - values.length);
        return all.plus(counted(gaps));
    }

    private static Multiset counted(long[] sorted) {
        long[] distinct = Arrays.stream(sorted).distinct().toArray();
        long[] times = new long[distinct.length];
        int at = -1;
        for (int each = 0; each < sorted.length; each++) {
            at += each == 0 || sorted[each] != sorted[each - 1] ? 1 : 0;
            times[at]++;
        }
        return new Multiset(distinct, times);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Multiset that
                && Arrays.equals(values, that.values)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(values) + " x " + Arrays.toString(counts);
    }
}
