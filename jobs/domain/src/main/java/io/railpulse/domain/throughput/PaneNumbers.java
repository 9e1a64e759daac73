package io.railpulse.domain.throughput;

import java.util.stream.LongStream;

/**
 * A pane as numbers: how many sums are not 0, each with its place in {@link Sum}; then of each {@link Spread} that has values
 * its place, how many there are, and each with its count. New sums and spreads go at the end of their lists.
 */
final class PaneNumbers {

    private PaneNumbers() {}

    static long[] write(long[] sums, Multiset[] spreads) {
        LongStream.Builder numbers = LongStream.builder();
        numbers.add(LongStream.of(sums).filter(sum -> sum != 0).count());
        for (int sum = 0; sum < sums.length; sum++) {
            if (sums[sum] != 0) {
                numbers.add(sum).add(sums[sum]);
            }
        }
        for (int spread = 0; spread < spreads.length; spread++) {
            Multiset values = spreads[spread];
            if (!values.isEmpty()) {
                numbers.add(spread).add(values.distinct());
                for (int at = 0; at < values.distinct(); at++) {
                    numbers.add(values.values()[at]).add(values.counts()[at]);
                }
            }
        }
        return numbers.build().toArray();
    }

    static Pane read(long[] numbers) {
        long[] sums = new long[Sum.values().length];
        Multiset[] spreads = Pane.noSpreads();
        int at = 1;
        for (long left = numbers[0]; left > 0; left--) {
            sums[(int) numbers[at]] = numbers[at + 1];
            at += 2;
        }
        while (at < numbers.length) {
            int spread = (int) numbers[at++];
            int size = (int) numbers[at++];
            long[] values = new long[size];
            long[] counts = new long[size];
            for (int value = 0; value < size; value++) {
                values[value] = numbers[at++];
                counts[value] = numbers[at++];
            }
            spreads[spread] = new Multiset(values, counts);
        }
        return new Pane(sums, spreads);
    }
}
