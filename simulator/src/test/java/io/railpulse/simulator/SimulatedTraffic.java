package io.railpulse.simulator;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.Journey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small simulation on the shipped network that tests share; the journeys are made once. */
public final class SimulatedTraffic {
    public static final Timetable TIMETABLE = Timetable.compose(ReferenceNetwork.load());
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-03-03");
    private static final int TRAINS = 24;
    private static final int DAYS = 10;
    private static final long SEED = 7;

    private static final List<Journey> JOURNEYS =
            Simulation.of(TIMETABLE, options(Set.of(), SEED)).listJourneys();

    private SimulatedTraffic() {}

    public static List<Journey> journeys() {
        return JOURNEYS;
    }

    /** The transmission of the shared journeys with faults switched on. */
    public static Transmission transmission(Set<String> faults) {
        return transmission(faults, SEED);
    }

    /** The same with chance of another seed, but for the journeys. */
    public static Transmission transmission(Set<String> faults, long seed) {
        return Transmission.of(options(faults, seed), JOURNEYS, TIMETABLE.timeZone());
    }

    public static List<Telegram> telegrams(Set<String> faults) {
        List<Telegram> telegrams = new ArrayList<>();
        transmission(faults).open().forEachRemaining(telegrams::add);
        return telegrams;
    }

    /** What one fault alone made or touched. */
    public static List<Telegram> telegramsOf(String fault) {
        return telegrams(Set.of(fault)).stream()
                .filter(telegram -> fault.equals(telegram.fault()))
                .toList();
    }

    /** Without faults: fixes and reports by the producer's id. */
    public static Map<String, Telegram> cleanById() {
        Map<String, Telegram> clean = new HashMap<>();
        for (Telegram telegram : telegrams(Set.of())) {
            idOf(telegram, clean);
        }
        return clean;
    }

    private static void idOf(Telegram telegram, Map<String, Telegram> clean) {
        if (telegram instanceof PositionTelegram fix) {
            clean.put(fix.report().reportId(), fix);
        } else if (telegram instanceof MovementTelegram movement) {
            clean.put(movement.report().reportId(), movement);
        }
    }

    private static SimulationOptions options(Set<String> faults, long seed) {
        return new SimulationOptions(TRAINS, DAYS, seed, FIRST_DAY, faults, SimulationOptions.DEFAULT_FIX_EVERY);
    }
}
