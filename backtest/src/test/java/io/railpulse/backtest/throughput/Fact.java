package io.railpulse.backtest.throughput;

/**
 * Something that a run did, as it was known for some time; null where it does not apply.
 *
 * @param what link, call, dwell, crossing, start, end, cancelled or visit
 * @param run the run; of a visit with the number of its call
 * @param place table and place, separated by a bar
 * @param corridor corridor and direction, separated by a bar
 * @param at when, milliseconds
 */
record Fact(
        String what,
        String run,
        String place,
        String corridor,
        long at,
        double teu,
        double tonnes,
        boolean passenger,
        boolean guessed,
        Long metres,
        Long seconds,
        Long planned,
        Long late,
        Long grown,
        Long ready,
        Long left) {}
