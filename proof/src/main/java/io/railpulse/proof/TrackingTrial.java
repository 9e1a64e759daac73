package io.railpulse.proof;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.TelegramStream;
import io.railpulse.simulator.Transmission;
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
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Without without;
    private final Consumer<TrialRun> judge;
    private final Set<String> locomotives = new HashSet<>();
    private final TrialCounts counts = new TrialCounts();

    private TrackingTrial(Without without, Consumer<TrialRun> judge) {
        this.without = without;
        this.judge = judge;
    }

    /**
     * What is left out of a trial.
     *
     * @param locomotives whether no tracker of a locomotive is heard, so that sparse ones have to do
     * @param reports whether no railway reports
     * @param allRunsBut the only run that is followed; null for all
     */
    public record Without(boolean locomotives, boolean reports, String allRunsBut) {
        public static final Without NOTHING = new Without(false, false, null);
    }

    /**
     * Runs a trial.
     *
     * @param without what is left out
     * @param judge is given each run when nothing more is received of it, and may then forget it
     * @param progress is told how many telegrams were taken, now and then
     * @return what was received in all
     * @throws IOException if there is no room for the timetable's feed
     */
    public static TrialCounts run(
            SimulationOptions options,
            TrackingOptions tracking,
            Without without,
            Consumer<TrialRun> judge,
            LongConsumer progress)
            throws IOException {
        Timetable timetable = Timetable.compose(ReferenceNetwork.load());
        Simulation simulation = Simulation.of(timetable, options);
        Transmission transmission = Transmission.of(options, simulation.listJourneys(), timetable.timeZone());
        TrackingTrial trial = new TrackingTrial(without, judge);
        trial.createRuns(simulation, transmission, Plans.of(timetable, simulation), tracking);
        trial.take(transmission.open(), progress);
        return trial.counts;
    }

    private void createRuns(Simulation simulation, Transmission transmission, Plans plans, TrackingOptions tracking) {
        Map<String, List<Device>> devices = new HashMap<>();
        for (Assignment assignment : transmission.assignments()) {
            if (assignment.deviceId() != null) {
                if (assignment.kind() == AssetKind.LOCOMOTIVE) {
                    locomotives.add(assignment.deviceId());
                }
                devices.computeIfAbsent(assignment.journey().run().id(), run -> new ArrayList<>())
                        .add(new Device(assignment.deviceId(), assignment.kind() == AssetKind.LOCOMOTIVE));
            }
        }
        Map<String, TripGeometry> geometries = new HashMap<>();
        for (Journey journey : simulation.listJourneys()) {
            String id = journey.run().id();
            if (without.allRunsBut() != null && !without.allRunsBut().equals(id)) {
                continue;
            }
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
            if (without.locomotives() && locomotives.contains(fix.report().deviceId())) {
                return;
            }
            find(Input.POSITIONS, fix.report().tripId(), fix.report().serviceDate(), fix.fault())
                    .ifPresent(run -> time(fix, () -> run.take(fix)));
        } else if (telegram instanceof MovementTelegram movement) {
            if (!without.reports()) {
                MovementReport report = movement.report();
                find(Input.MOVEMENTS, report.tripId(), report.serviceDate(), movement.fault())
                        .ifPresent(run -> time(movement, () -> run.take(movement)));
            }
        } else if (telegram instanceof RawTelegram) {
            counts.countMalformed();
        }
    }

    private void time(Telegram telegram, Runnable taking) {
        long start = System.nanoTime();
        try {
            taking.run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("The tracker failed at " + telegram, e);
        }
        counts.countTime(System.nanoTime() - start);
    }

    private Optional<TrialRun> find(Input input, String tripId, String serviceDate, String fault) {
        TrialRun run = runs.get(TrainRun.idOf(tripId, serviceDate));
        counts.count(input, fault, run != null);
        return Optional.ofNullable(run);
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
