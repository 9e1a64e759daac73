package io.railpulse.simulator.incident;

import io.railpulse.simulator.fault.Detour;
import io.railpulse.simulator.telemetry.Telegram;
import java.util.List;

/**
 * A train on another line, from one of its stations to the next. Right fixes show it that were taken where nobody can take that line for
 * its own.
 */
final class DetourWitness implements Witness {
    private final Detour way;
    private final Showing detour;

    DetourWitness(Detour way) {
        this.way = way;
        detour = new Showing(
                TrainIncidentKind.DETOUR,
                way.journey().run().id(),
                way.journey().calls().get(way.leg()).call().station().id(),
                way.journey().calls().get(way.leg()).departureMillis(),
                way.journey().calls().get(way.leg() + 1).arrivalMillis());
    }

    @Override
    public void hear(Telegram telegram) {
        Heard.findRightFix(telegram).ifPresent(fix -> {
            long measured = fix.report().measuredAtMillis();
            if (measured >= way.leavesMillis() && measured <= way.returnsMillis()) {
                detour.take(measured, fix.receivedAtMillis());
            }
        });
    }

    @Override
    public List<TrainIncident> listIncidents() {
        return List.of(detour.incident());
    }
}
