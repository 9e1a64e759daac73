package io.railpulse.simulator;

import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.fault.Faults;
import io.railpulse.simulator.world.Departures;
import io.railpulse.simulator.world.Journey;
import io.railpulse.simulator.world.Railway;
import io.railpulse.simulator.world.SimulatedRun;
import io.railpulse.simulator.world.World;
import io.railpulse.simulator.world.WorldIncident;
import java.util.List;

/** Trains of a timetable on a railway whose truth is known. The same timetable and options give the same simulation. */
public final class Simulation {
    private final SimulationOptions options;
    private final List<SimulatedRun> runs;
    private final World world;

    private Simulation(SimulationOptions options, List<SimulatedRun> runs, World world) {
        this.options = options;
        this.runs = runs;
        this.world = world;
    }

    /**
     * Chooses the runs, and lets them go.
     *
     * @throws IllegalArgumentException if the timetable offers fewer trains than are asked for
     */
    public static Simulation of(Timetable timetable, SimulationOptions options) {
        List<SimulatedRun> runs = List.copyOf(Departures.choose(timetable.listTrips(), options));
        World world = Railway.simulate(runs, timetable.timeZone(), options);
        List<Journey> journeys = world.journeys().stream()
                .map(journey -> Faults.befall(journey, options.faults(), options.seed()))
                .toList();
        return new Simulation(options, runs, new World(journeys, world.incidents()));
    }

    public SimulationOptions options() {
        return options;
    }

    /** By service day, then by trip. */
    public List<SimulatedRun> listRuns() {
        return runs;
    }

    /** The truth, by departure. */
    public List<Journey> listJourneys() {
        return world.journeys();
    }

    /** What was wrong with lines and borders, by beginning. */
    public List<WorldIncident> listIncidents() {
        return world.incidents();
    }
}
