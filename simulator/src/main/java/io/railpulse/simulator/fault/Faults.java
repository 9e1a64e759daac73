package io.railpulse.simulator.fault;

import io.railpulse.simulator.world.Journey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The register of faults: a new one needs its class and a line here, at the end of those of single sources or of those of whole
 * trains and feeds. Where two strike the same record it
 * belongs to the one that stands first, also while that one is switched off: so each acts on records of its own, and a new
 * one takes none from those that were there before.
 */
public final class Faults {
    /** The code of the fault that takes trains over another line. */
    public static final String DETOUR = "detour";

    private static final List<Fault> OF_SOURCES = List.of(
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

    private static final List<Fault> OF_TRAINS =
            List.of(new SilentTrain(), new SilentFeed(), new Detours(), new SkippedStop());
    private static final List<Fault> ALL =
            Stream.of(OF_SOURCES, OF_TRAINS).flatMap(List::stream).toList();

    private Faults() {}

    public static List<Fault> all() {
        return ALL;
    }

    /** What those that are switched on make of a train's way. */
    public static Journey befall(Journey journey, Set<String> switchedOn, long seed) {
        Journey befallen = journey;
        for (Fault fault : ALL) {
            befallen = switchedOn.contains(fault.code()) ? fault.befall(befallen, seed) : befallen;
        }
        return befallen;
    }

    /** All codes, in the order of the register. */
    public static Set<String> codes() {
        return codesOf(ALL);
    }

    /** The codes of those that spoil what single sources tell, and leave trains where they are; in the order of the register. */
    public static Set<String> codesOfSources() {
        return codesOf(OF_SOURCES);
    }

    private static Set<String> codesOf(List<Fault> faults) {
        Set<String> codes = new LinkedHashSet<>();
        faults.forEach(fault -> codes.add(fault.code()));
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
