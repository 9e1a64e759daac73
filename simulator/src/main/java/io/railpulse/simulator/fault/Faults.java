package io.railpulse.simulator.fault;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The register of faults: a new one needs its class and a line here, at the end. Where two strike the same record it
 * belongs to the one that stands first, also while that one is switched off: so each acts on records of its own, and a new
 * one takes none from those that were there before.
 */
public final class Faults {
    private static final List<Fault> ALL = List.of(
            // Those that last.
            new SilentTracker(),
            new CoverageGap(),
            new ClockSkew(),
            new Noise(),
            new ForeignTrain(),
            new ParallelLine(),
            // Those that strike single records.
            new Corrections(),
            new Withdrawals(),
            new Duplicates(),
            new Jump(),
            new NullIsland(),
            new OutOfRange(),
            new YearAhead(),
            new WeekRollover(),
            new UnknownRun(),
            new MalformedRecords(),
            // Those that last, and came later.
            new StaleRepeat(),
            new StaticDrift());

    private Faults() {}

    public static List<Fault> all() {
        return ALL;
    }

    /** All codes, in the order of the register. */
    public static Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        ALL.forEach(fault -> codes.add(fault.code()));
        return codes;
    }

    /** @throws IllegalArgumentException if there is no fault of that code; the message lists those that there are */
    public static Fault get(String code) {
        return ALL.stream()
                .filter(fault -> fault.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no fault " + code + "; there are " + String.join(", ", codes())));
    }
}
