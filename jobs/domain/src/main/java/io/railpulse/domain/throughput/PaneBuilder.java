package io.railpulse.domain.throughput;

/** Makes a pane of one contribution, or of one that is taken back. */
final class PaneBuilder {
    private final long sign;
    private final long[] sums = new long[Sum.values().length];
    private final Multiset[] spreads = Pane.noSpreads();

    PaneBuilder(boolean added) {
        this.sign = added ? 1 : -1;
    }

    PaneBuilder count(Sum which) {
        return add(which, 1);
    }

    PaneBuilder countIf(boolean holds, Sum which) {
        return holds ? count(which) : this;
    }

    PaneBuilder add(Sum which, long amount) {
        sums[which.ordinal()] += sign * amount;
        return this;
    }

    PaneBuilder put(Spread which, long value) {
        spreads[which.ordinal()] = spreads[which.ordinal()].plus(Multiset.of(value, sign));
        return this;
    }

    Pane build() {
        return new Pane(sums, spreads);
    }
}
