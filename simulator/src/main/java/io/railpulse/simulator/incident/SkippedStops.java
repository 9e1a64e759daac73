package io.railpulse.simulator.incident;

import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stations that a train went through though it was booked to stop there. It stays so until the run is over. A right report of the
 * pass shows it, or two right fixes of one device, before and behind the station and soon after each other, at the speed of a
 * train that runs.
 */
final class SkippedStops implements Witness {
    private static final long SOON_MILLIS = Duration.ofMinutes(2).toMillis();
    private static final double RUNS_FROM_MPS = 5;

    private final Map<CallTruth, Showing> skipped = new LinkedHashMap<>();
    private final Map<String, PositionReport> newest = new HashMap<>();

    SkippedStops(Journey journey) {
        if (journey.run().trip().isBooked()) {
            journey.calls().stream().filter(SkippedStops::isSkipped).forEach(call -> add(journey, call));
        }
    }

    /** At the origin and the destination nobody goes through. */
    private static boolean isSkipped(CallTruth truth) {
        return truth.isPass() && !truth.call().isPass();
    }

    private void add(Journey journey, CallTruth call) {
        skipped.put(
                call,
                new Showing(
                        TrainIncidentKind.SKIPPED_STOP,
                        journey.run().id(),
                        call.call().station().id(),
                        call.arrivalMillis(),
                        journey.arrivalMillis()));
    }

    @Override
    public void hear(Telegram telegram) {
        if (skipped.isEmpty() || !Heard.isRight(telegram)) {
            return;
        }
        if (telegram instanceof MovementTelegram report && report.report().kind() == MovementKind.PASS) {
            skipped.forEach((call, showing) -> {
                if (report.report().stopId().equals(call.call().station().id())) {
                    showFrom(telegram, showing);
                }
            });
        }
        Heard.findRightFix(telegram).ifPresent(fix -> hear(fix.report(), telegram));
    }

    private void hear(PositionReport fix, Telegram telegram) {
        PositionReport before = newest.put(fix.deviceId(), fix);
        boolean follows = before != null
                && fix.measuredAtMillis() > before.measuredAtMillis()
                && fix.measuredAtMillis() - before.measuredAtMillis() <= SOON_MILLIS;
        if (!follows || !runs(before) || !runs(fix)) {
            return;
        }
        skipped.forEach((call, showing) -> {
            boolean between =
                    before.measuredAtMillis() <= call.arrivalMillis() && call.arrivalMillis() <= fix.measuredAtMillis();
            if (between) {
                showFrom(telegram, showing);
            }
        });
    }

    private static boolean runs(PositionReport fix) {
        return fix.speedMps() != null && fix.speedMps() >= RUNS_FROM_MPS;
    }

    private static void showFrom(Telegram telegram, Showing showing) {
        if (telegram.receivedAtMillis() <= showing.untilMillis()) {
            showing.shows(telegram.receivedAtMillis(), showing.untilMillis());
        }
    }

    @Override
    public List<TrainIncident> listIncidents() {
        return skipped.values().stream().map(Showing::incident).toList();
    }
}
