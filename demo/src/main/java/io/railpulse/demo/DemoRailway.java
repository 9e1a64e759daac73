package io.railpulse.demo;

import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.Station;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.output.SimulatedTimetable;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.world.Journey;
import io.railpulse.simulator.world.SimulatedRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The railway of a demonstration: trains of the China-Europe network that left over three weeks, seen from a moment on at
 * which more than two hundred of them are under way, on all corridors. The same every time.
 */
public final class DemoRailway {
    /** The clock of a demonstration begins here: noon in Chengdu. */
    static final Instant BEGINNING = Instant.parse("2026-03-24T04:00:00Z");

    /** So much of what was received before is put in first, so that it is known where each train is. */
    static final Duration HISTORY = Duration.ofHours(6);

    private static final SimulationOptions OPTIONS = new SimulationOptions(
            850,
            29,
            1,
            LocalDate.of(2026, 3, 2),
            Set.of("coverage-gap", "duplicate", "noise", "jump", "null-island"),
            SimulationOptions.DEFAULT_FIX_EVERY);

    private final ReferenceNetwork network;
    private final Timetable timetable;
    private final List<Journey> journeys;
    private final Map<String, String> names;

    private DemoRailway(ReferenceNetwork network, Timetable timetable, List<Journey> journeys) {
        this.network = network;
        this.timetable = timetable;
        this.journeys = journeys;
        this.names = network.listStations().stream().collect(Collectors.toMap(Station::id, Station::name));
    }

    /** Simulates it; what had arrived before the beginning is left out. */
    static DemoRailway simulate() {
        ReferenceNetwork network = ReferenceNetwork.load();
        Timetable timetable = Timetable.compose(network);
        List<Journey> journeys = Simulation.of(timetable, OPTIONS).listJourneys().stream()
                .filter(journey -> journey.arrivalMillis() > BEGINNING.toEpochMilli())
                .toList();
        return new DemoRailway(network, timetable, journeys);
    }

    List<Journey> journeys() {
        return journeys;
    }

    /** Those that have left and not arrived when the clock begins. */
    List<Journey> listUnderWay() {
        return journeys.stream()
                .filter(journey -> journey.departureMillis() <= BEGINNING.toEpochMilli())
                .toList();
    }

    /** When the last train arrives. */
    Instant end() {
        return Instant.ofEpochMilli(
                journeys.stream().mapToLong(Journey::arrivalMillis).max().orElseThrow());
    }

    /** The timetable of its trains, as GTFS: written to a file and read from it. */
    GtfsFeed writeTimetable(Path zip) {
        List<SimulatedRun> runs = journeys.stream().map(Journey::run).toList();
        SimulatedTimetable.write(timetable, runs, zip);
        return GtfsFeed.read(zip);
    }

    /** What is received from {@link #HISTORY} before the beginning on, in its order. */
    Iterator<Telegram> openTelegrams() {
        Iterator<Telegram> telegrams =
                Transmission.of(OPTIONS, journeys, timetable.timeZone()).open();
        return new TelegramsFrom(BEGINNING.minus(HISTORY), telegrams);
    }

    /** How many corridors there are. */
    int corridors() {
        return network.listCorridors().size();
    }

    /** The name of a station; its id itself where there is none. */
    String nameOf(String stationId) {
        return names.getOrDefault(stationId, stationId);
    }
}
