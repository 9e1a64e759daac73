package io.railpulse.simulator.incident;

import io.railpulse.simulator.telemetry.Incident;
import io.railpulse.simulator.telemetry.SensorQuantity;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.List;

/**
 * Doors that are open while their train is away from its calls: until they are closed, or the train comes to one. A right record of the
 * door and a right fix of the train, away from where it stood, show it once both are there.
 */
final class OpenDoors implements Witness {
    /** Nearer to a call than this nobody can tell by a fix that the train does not stand there. */
    private static final double AWAY_KM = 2;

    private final Journey journey;
    private final List<OpenDoor> doors = new ArrayList<>();

    /** @param opened the doors of the train that were opened */
    OpenDoors(Journey journey, List<Incident> opened) {
        this.journey = journey;
        CallTruth left = journey.calls().get(0);
        for (CallTruth next : journey.calls().subList(1, journey.calls().size())) {
            boolean isLast = next == journey.calls().get(journey.calls().size() - 1);
            if (isLast || next.departureMillis() > next.arrivalMillis()) {
                for (Incident door : opened) {
                    add(door, left, next);
                }
                left = next;
            }
        }
    }

    private void add(Incident door, CallTruth left, CallTruth next) {
        long fromMillis = Math.max(door.startMillis(), left.departureMillis());
        long untilMillis = Math.min(door.endMillis(), next.arrivalMillis());
        if (fromMillis < untilMillis) {
            doors.add(new OpenDoor(door, left, next, fromMillis, untilMillis));
        }
    }

    @Override
    public void hear(Telegram telegram) {
        if (doors.isEmpty() || !Heard.isRight(telegram)) {
            return;
        }
        if (telegram instanceof SensorTelegram reading
                && reading.report().quantity().equals(SensorQuantity.DOOR_OPEN.code())) {
            doors.forEach(door -> door.takeReading(reading));
        }
        Heard.findRightFix(telegram).ifPresent(fix -> doors.forEach(door -> door.takeFix(fix)));
    }

    @Override
    public List<TrainIncident> listIncidents() {
        return doors.stream().map(OpenDoor::incident).toList();
    }

    private final class OpenDoor {
        private final Incident door;
        private final double fromKm;
        private final double untilKm;
        private final Showing showing;
        private long openMillis = Long.MAX_VALUE;
        private long awayMillis = Long.MAX_VALUE;

        OpenDoor(Incident door, CallTruth left, CallTruth next, long fromMillis, long untilMillis) {
            this.door = door;
            fromKm = left.call().km() + AWAY_KM;
            untilKm = next.call().km() - AWAY_KM;
            showing = new Showing(
                    TrainIncidentKind.OPEN_DOOR,
                    door.assetId(),
                    left.call().station().id(),
                    fromMillis,
                    untilMillis);
        }

        void takeReading(SensorTelegram reading) {
            long millis = reading.report().measuredAtMillis();
            boolean isOfIt = reading.report().assetId().equals(door.assetId())
                    && millis >= door.startMillis()
                    && reading.report().value() > 0;
            if (isOfIt && reading.receivedAtMillis() <= showing.untilMillis()) {
                openMillis = Math.min(openMillis, millis);
            }
        }

        void takeFix(PositionTelegram fix) {
            long millis = fix.report().measuredAtMillis();
            double km = journey.kmAt(millis);
            boolean isAway = millis >= showing.fromMillis() && km >= fromKm && km <= untilKm;
            if (isAway && fix.receivedAtMillis() <= showing.untilMillis()) {
                awayMillis = Math.min(awayMillis, millis);
            }
        }

        TrainIncident incident() {
            long shownMillis = Math.max(Math.max(openMillis, awayMillis), showing.fromMillis());
            if (shownMillis <= showing.untilMillis()) {
                showing.shows(shownMillis, showing.untilMillis());
            }
            return showing.incident();
        }
    }
}
