package io.railpulse.simulator.incident;

import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.fault.Detour;
import io.railpulse.simulator.fault.Faults;
import io.railpulse.simulator.telemetry.Assignment;
import io.railpulse.simulator.telemetry.Incident;
import io.railpulse.simulator.telemetry.IncidentKind;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import io.railpulse.simulator.world.Journey;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What truly happens to the trains of a simulation, and what is received of it. It is told all that is sent, in the order in
 * which it is received.
 */
public final class TrainTruth {
    private final Map<String, List<Witness>> byRun = new HashMap<>();
    private final List<Silences> silences = new ArrayList<>();
    private final SilentFeeds feeds = new SilentFeeds();
    private final BorderQueues queues = new BorderQueues();
    private final List<Fence> fences;
    private long newestMillis;

    /** @param zone in which the timetable counts service days */
    public TrainTruth(Simulation simulation, Transmission transmission, ZoneId zone) {
        Plans plans = new Plans(zone);
        fences = Fence.around(simulation.listJourneys());
        FenceMap map = new FenceMap(fences);
        Map<Journey, List<Assignment>> tracked = transmission.assignments().stream()
                .filter(assignment -> assignment.deviceId() != null)
                .collect(Collectors.groupingBy(Assignment::journey));
        Map<String, List<Incident>> openedDoors = transmission.incidents().stream()
                .filter(incident -> incident.kind() == IncidentKind.DOOR_OPENED)
                .collect(Collectors.groupingBy(Incident::runId));
        boolean detours = simulation.options().faults().contains(Faults.DETOUR);
        for (Journey journey : simulation.listJourneys()) {
            Silences silent = new Silences(journey, plans);
            List<Witness> witnesses = new ArrayList<>(
                    List.of(new LateDeparture(journey, plans), new Stands(journey, plans), new SkippedStops(journey)));
            witnesses.add(silent);
            silences.add(silent);
            feeds.add(journey.run().trip().line().corridorId(), silent);
            queues.add(journey);
            Optional<Detour> detour =
                    detours ? Detour.find(journey, simulation.options().seed()) : Optional.empty();
            witnesses.add(new OpenDoors(
                    journey, openedDoors.getOrDefault(journey.run().id(), List.of())));
            detour.ifPresent(way -> witnesses.add(new DetourWitness(way)));
            List<Assignment> trackers = tracked.getOrDefault(journey, List.of());
            witnesses.add(new FenceStays(
                    journey,
                    detour,
                    map,
                    trackers.stream()
                            .mapToLong(Assignment::validFromMillis)
                            .min()
                            .orElse(journey.departureMillis()),
                    trackers.stream().mapToLong(Assignment::validToMillis).max().orElse(journey.arrivalMillis())));
            byRun.put(journey.run().id(), witnesses);
        }
    }

    /** The fences that it tells of. */
    public List<Fence> fences() {
        return fences;
    }

    /** Takes the next telegram that is sent. */
    public void hear(Telegram telegram) {
        newestMillis = telegram.receivedAtMillis();
        if (telegram instanceof PositionTelegram fix) {
            hear(TrainRun.idOf(fix.report().tripId(), fix.report().serviceDate()), telegram);
        } else if (telegram instanceof MovementTelegram report) {
            hear(TrainRun.idOf(report.report().tripId(), report.report().serviceDate()), telegram);
        } else if (telegram instanceof SensorTelegram reading) {
            hear(TrainRun.idOf(reading.report().tripId(), reading.report().serviceDate()), telegram);
        }
    }

    private void hear(String runId, Telegram telegram) {
        byRun.getOrDefault(runId, List.of()).forEach(witness -> witness.hear(telegram));
        queues.hear(runId, telegram);
    }

    /** What happened, by the time at which it began; once all was heard. */
    public List<TrainIncident> listIncidents() {
        silences.forEach(silent -> silent.end(newestMillis));
        Stream<TrainIncident> ofTrains =
                byRun.values().stream().flatMap(List::stream).flatMap(witness -> witness.listIncidents().stream());
        return Stream.of(ofTrains, feeds.listIncidents().stream(), queues.listIncidents().stream())
                .flatMap(incidents -> incidents)
                .sorted(Comparator.comparingLong(TrainIncident::fromMillis)
                        .thenComparing(TrainIncident::subject)
                        .thenComparing(TrainIncident::kind)
                        .thenComparingLong(TrainIncident::untilMillis))
                .toList();
    }
}
