package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.telemetry.TelegramSource;
import io.railpulse.simulator.telemetry.Tracker;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts faults on clean telemetry. */
public final class FaultyTelemetry {

    private static final Set<Input> SPOILT = EnumSet.of(Input.POSITIONS, Input.MOVEMENTS);

    private FaultyTelemetry() {}

    /**
     * The same sources, suffering from faults.
     *
     * @param sources clean ones
     * @param switchedOn codes of faults
     * @param ledger where they count
     * @param seed of the simulation
     * @throws IllegalArgumentException if there is no fault of one of the codes
     */
    public static List<TelegramSource> listSources(
            List<TelegramSource> sources,
            List<Journey> journeys,
            Set<String> switchedOn,
            FaultLedger ledger,
            long seed) {
        switchedOn.forEach(Faults::get);
        if (switchedOn.isEmpty()) {
            return sources;
        }
        Roster roster = new Roster(journeys);
        Set<Journey> heardOf = new HashSet<>();
        List<TelegramSource> faulty = new ArrayList<>(sources.size());
        for (TelegramSource source : sources) {
            boolean spared = source instanceof Tracker tracker
                    && tracker.assignment().isOnContainer()
                    && tracker.assignment().isThrough()
                    && heardOf.add(source.journey());
            faulty.add(
                    SPOILT.contains(source.input())
                            ? new FaultySource(new FaultScene(source, spared, roster, seed), switchedOn, ledger)
                            : source);
        }
        return faulty;
    }
}
