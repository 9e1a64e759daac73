package io.railpulse.simulator;

import io.railpulse.simulator.cargo.Cargo;
import io.railpulse.simulator.cargo.Consignment;
import io.railpulse.simulator.cargo.Equipment;
import io.railpulse.simulator.fault.FaultLedger;
import io.railpulse.simulator.fault.FaultyTelemetry;
import io.railpulse.simulator.telemetry.Assignment;
import io.railpulse.simulator.telemetry.CleanTelemetry;
import io.railpulse.simulator.telemetry.Incident;
import io.railpulse.simulator.telemetry.SensorFitting;
import io.railpulse.simulator.telemetry.TelegramMerge;
import io.railpulse.simulator.telemetry.TelegramSource;
import io.railpulse.simulator.world.Journey;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * All that is received of a simulation's trains, and the truth about what they carry: journeys with cargo, trackers, sensors,
 * movement reports and faults.
 */
public final class Transmission {
    private final SimulationOptions options;
    private final Cargo cargo;
    private final Equipment equipment;
    private final List<TelegramSource> sources;

    private Transmission(SimulationOptions options, Cargo cargo, Equipment equipment) {
        this.options = options;
        this.cargo = cargo;
        this.equipment = equipment;
        this.sources = CleanTelemetry.listSources(
                cargo.journeys(), equipment.assignments(), equipment.fittings(), options.fixEvery(), options.seed());
    }

    /**
     * The transmission of journeys.
     *
     * @param journeys at least one, in an order that is the same each time
     * @param zone in which the timetable counts service days
     * @throws IllegalArgumentException if an option names a fault that there is not
     */
    public static Transmission of(SimulationOptions options, List<Journey> journeys, ZoneId zone) {
        Cargo cargo = Cargo.load(journeys, zone, options.seed());
        return new Transmission(options, cargo, Equipment.of(cargo, options.seed()));
    }

    /** The telegrams in the order in which they are received, made as they are asked for. Each time the same, and independent. */
    public TelegramStream open() {
        FaultLedger ledger = new FaultLedger();
        List<TelegramSource> faulty =
                FaultyTelemetry.listSources(sources, cargo.journeys(), options.faults(), ledger, options.seed());
        return new TelegramStream(new TelegramMerge(faulty), ledger);
    }

    /** What the trains carry, and on which wagons. */
    public Cargo cargo() {
        return cargo;
    }

    public List<Consignment> consignments() {
        return cargo.consignments();
    }

    /** Which asset was with which run, by the time at which it joined. */
    public List<Assignment> assignments() {
        return equipment.assignments().stream()
                .sorted(Comparator.comparingLong(Assignment::validFromMillis))
                .toList();
    }

    /** What truly happened to cargo and wagons, by the time at which it began. */
    public List<Incident> incidents() {
        return equipment.fittings().stream()
                .map(SensorFitting::incidents)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Incident::startMillis).thenComparing(Incident::assetId))
                .toList();
    }
}
