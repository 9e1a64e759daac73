package io.railpulse.simulator.telemetry;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that send telegrams of a simulation's runs, without a fault. */
public final class CleanTelemetry {

    private CleanTelemetry() {}

    /**
     * The sources, in the order of runs; of each run what is said of its assets, its trackers, then its movement
     * reports, then its sensors.
     *
     * @param assignments what carries trackers, in the order of runs
     * @param fittings what carries sensors, in the order of runs
     * @param fixEvery between two fixes of a locomotive
     * @param seed of the simulation
     */
    public static List<TelegramSource> listSources(
            List<Journey> journeys,
            List<Assignment> assignments,
            List<SensorFitting> fittings,
            Duration fixEvery,
            long seed) {
        Map<Journey, List<TelegramSource>> byJourney = new LinkedHashMap<>();
        journeys.forEach(journey -> byJourney.put(journey, new ArrayList<>()));
        assignments.stream()
                .collect(Collectors.groupingBy(Assignment::journey))
                .forEach((journey, ofJourney) -> byJourney.get(journey).add(new AssignmentOffice(journey, ofJourney)));
        Map<String, TripGeometry> geometries = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            List<TelegramSource> sources = byJourney.get(assignment.journey());
            if (assignment.deviceId() == null) {
                continue;
            }
            TripGeometry geometry = geometries.computeIfAbsent(
                    assignment.tripId(),
                    trip -> TripGeometry.of(assignment.journey().run().trip()));
            boolean onContainer = assignment.kind() == AssetKind.CONTAINER;
            sources.add(
                    onContainer
                            ? Tracker.onContainer(assignment, geometry, seed)
                            : Tracker.onLocomotive(assignment, geometry, fixEvery, seed));
        }
        byJourney.forEach((journey, sources) -> sources.add(new MovementReporter(journey, seed)));
        fittings.forEach(
                fitting -> byJourney.get(fitting.assignment().journey()).add(new SensorReporter(fitting, seed)));
        return byJourney.values().stream().flatMap(List::stream).toList();
    }
}
