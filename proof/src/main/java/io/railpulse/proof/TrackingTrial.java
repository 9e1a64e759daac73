package io.railpulse.proof;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.TelegramStream;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.telemetry.AssetKind;
import io.railpulse.simulator.telemetry.Assignment;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import io.railpulse.simulator.world.Journey;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Lets the tracker follow simulated trains: plans as a replay has them, telegrams in the order in which they are received,
 * each train forgotten when the job would forget it.
 */
public final class TrackingTrial {
    private static final long OVER_AFTER_MILLIS = Duration.ofDays(3).toMillis();
    private static final int LOOK_EVERY = 50_000;

    private final Map<String, TrialRun> runs = new LinkedHashMap<>();
    private final Consumer<TrialRun> judge;
    private final TrialCounts counts = new TrialCounts();

    private TrackingTrial(Consumer<TrialRun> judge) {
        this.judge = judge;
    }

    /**
     * Runs a trial.
     *
     * @param judge is given each run when nothing more is received of it, and may then forget it
     * @param progress is told how many telegrams were taken, now and then
     * @return what was received in all
     * @throws IOException if there is no room for the timetable's feed
     */
    public static TrialCounts run(
            SimulationOptions options, TrackingOptions tracking, Consumer<TrialRun> judge, LongConsumer progress)
            throws IOException {
        Timetable timetable = Timetable.compose(ReferenceNetwork.load());
        Simulation simulation = Simulation.of(timetable, options);
        Transmission transmission = Transmission.of(options, simulation.listJourneys(), timetable.timeZone());
        TrackingTrial trial = new TrackingTrial(judge);
        trial.createRuns(simulation, transmission, Plans.of(timetable, simulation), tracking);
        trial.take(transmission.open(), progress);
        return trial.counts;
    }

    private void createRuns(Simulation simulation, Transmission transmission, Plans plans, TrackingOptions tracking) {
        Map<String, List<Device>> devices = new HashMap<>();
        for (Assignment assignment : transmission.assignments()) {
            if (assignment.deviceId() != null) {
                devices.computeIfAbsent(assignment.journey().run().id(), run -> new ArrayList<>())
                        .add(new Device(assignment.deviceId(), assignment.kind() == AssetKind.LOCOMOTIVE));
            }
        }
        Map<String, TripGeometry> geometries = new HashMap<>();
        for (Journey journey : simulation.listJourneys()) {
            String id = journey.run().id();
            TrainRun plan = plans.runs().get(id);
            TripGeometry geometry = geometries.computeIfAbsent(
                    plan.tripId(), trip -> TripGeometry.of(journey.run().trip()));
            runs.put(
                    id,
                    new TrialRun(
                            tracking,
                            plan,
                            plans.lines().get(plan.routeId()),
                            new Truth(journey, geometry),
                            devices.getOrDefault(id, List.of())));
        }
    }

    private void take(TelegramStream telegrams, LongConsumer progress) {
        long next = LOOK_EVERY;
        while (telegrams.hasNext()) {
            Telegram telegram = telegrams.next();
            take(telegram);
            if (counts.all() >= next) {
                next += LOOK_EVERY;
                progress.accept(counts.all());
                judgeUntil(telegram.receivedAtMillis());
            }
        }
        judgeUntil(Long.MAX_VALUE);
    }

    private void take(Telegram telegram) {
        if (telegram instanceof PositionTelegram fix) {
            TrialRun run =
                    runs.get(TrainRun.idOf(fix.report().tripId(), fix.report().serviceDate()));
            counts.count(Input.POSITIONS, telegram.fault(), run != null);
            if (run != null) {
                run.take(fix);
            }
        } else if (telegram instanceof MovementTelegram movement) {
            TrialRun run = runs.get(
                    TrainRun.idOf(movement.report().tripId(), movement.report().serviceDate()));
            counts.count(Input.MOVEMENTS, telegram.fault(), run != null);
            if (run != null) {
                run.take(movement);
            }
        } else if (telegram instanceof RawTelegram) {
            counts.countMalformed();
        }
    }

    private void judgeUntil(long receivedMillis) {
        Iterator<TrialRun> left = runs.values().iterator();
        while (left.hasNext()) {
            TrialRun run = left.next();
            if (run.truth().arrivalMillis() < receivedMillis - OVER_AFTER_MILLIS) {
                judge.accept(run);
                left.remove();
            }
        }
    }
}
