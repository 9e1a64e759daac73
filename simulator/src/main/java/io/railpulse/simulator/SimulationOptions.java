package io.railpulse.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is to be simulated. The same options give the same bytes.
 *
 * @param trains runs, at least 1
 * @param days service days on which they depart, at least 1; each is followed to its arrival
 * @param seed of all chance
 * @param firstDay the first service day
 * @param faults codes of the faults that are switched on, see {@link io.railpulse.simulator.fault}
 * @param fixEvery between two fixes of a locomotive
 * @param slowdowns of borders; without one the world is as it is
 */
public record SimulationOptions(
        int trains,
        int days,
        long seed,
        LocalDate firstDay,
        Set<String> faults,
        Duration fixEvery,
        List<BorderSlowdown> slowdowns) {

    /** Between two fixes of a locomotive, unless another time is asked for. */
    public static final Duration DEFAULT_FIX_EVERY = Duration.ofSeconds(60);

    public SimulationOptions {
        if (trains < 1 || days < 1) {
            throw new IllegalArgumentException(
                    "A simulation needs at least one train and one day, not " + trains + " and " + days);
        }
        if (fixEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("Fixes more often than every second are not simulated: " + fixEvery);
        }
        faults = Set.copyOf(faults);
        slowdowns = List.copyOf(slowdowns);
    }

    /** A simulation of the world as it is. */
    public SimulationOptions(
            int trains, int days, long seed, LocalDate firstDay, Set<String> faults, Duration fixEvery) {
        this(trains, days, seed, firstDay, faults, fixEvery, List.of());
    }

    /** The same with borders that become slow. */
    public SimulationOptions with(List<BorderSlowdown> changes) {
        return new SimulationOptions(trains, days, seed, firstDay, faults, fixEvery, changes);
    }
}
