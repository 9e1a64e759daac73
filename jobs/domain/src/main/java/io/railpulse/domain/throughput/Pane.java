package io.railpulse.domain.throughput;

import java.util.Arrays;
import java.util.List;

/**
 * What happened at a place in a stretch of time, or by how much that changed: panes can be added up and taken away, in any
 * order. Never changed, but replaced.
 */
public final class Pane {
    /** Nothing happened, or nothing changed. */
    public static final Pane EMPTY = new Pane(new long[Sum.values().length], noSpreads());

    private final long[] sums;
    private final Multiset[] spreads;

    Pane(long[] sums, Multiset[] spreads) {
        this.sums = sums;
        this.spreads = spreads;
    }

    static Multiset[] noSpreads() {
        Multiset[] none = new Multiset[Spread.values().length];
        Arrays.fill(none, Multiset.EMPTY);
        return none;
    }

    /** All of them together. */
    public static Pane sumOf(List<Pane> panes) {
        // Each value is merged as often as the number of panes can be halved.
        int size = panes.size();
        if (size < 2) {
            return size == 0 ? EMPTY : panes.get(0);
        }
        return sumOf(panes.subList(0, size / 2)).plus(sumOf(panes.subList(size / 2, size)));
    }

    /** What is in this and what is in the other. */
    public Pane plus(Pane other) {
        long[] both = sums.clone();
        for (int at = 0; at < both.length; at++) {
            both[at] += other.sums[at];
        }
        Multiset[] values = new Multiset[spreads.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = spreads[at].plus(other.spreads[at]);
        }
        return new Pane(both, values);
    }

    /** What is in this and not in the other. */
    public Pane minus(Pane other) {
        long[] negated = new long[sums.length];
        for (int at = 0; at < negated.length; at++) {
            negated[at] = -other.sums[at];
        }
        Multiset[] values = new Multiset[spreads.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = other.spreads[at].negated();
        }
        return plus(new Pane(negated, values));
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    long sum(Sum which) {
        return sums[which.ordinal()];
    }

    Multiset spread(Spread which) {
        return spreads[which.ordinal()];
    }

    /** All that is in it, for state and streams; {@link #of} reads it. */
    public long[] numbers() {
        return PaneNumbers.write(sums, spreads);
    }

    /** What {@link #numbers} told. */
    public static Pane of(long[] numbers) {
        return PaneNumbers.read(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pane that && Arrays.equals(sums, that.sums) && Arrays.equals(spreads, that.spreads);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sums) + Arrays.hashCode(spreads);
    }

    @Override
    public String toString() {
        return Arrays.toString(sums) + " " + Arrays.toString(spreads);
    }
}
