package io.railpulse.domain.throughput;

/** Something that a run did; numbers are null where they make no sense. */
record Fact(
        String what,
        String run,
        String place,
        String corridor,
        long at,
        double teu,
        double tonnes,
        Long metres,
        Long seconds,
        Long planned,
        Long delay,
        Long change,
        boolean passenger,
        boolean guess,
        Long arrived,
        Long ready,
        Long departed) {}
