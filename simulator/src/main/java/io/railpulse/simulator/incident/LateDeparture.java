package io.railpulse.simulator.incident;

import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.world.Journey;
import java.util.List;

/** A train that has not left its origin when it should. The plan and the clock show it: nothing need be received. */
final class LateDeparture implements Witness {
    private final Journey journey;
    private final long plannedMillis;

    LateDeparture(Journey journey, Plans plans) {
        this.journey = journey;
        this.plannedMillis =
                plans.departureMillis(journey, journey.calls().get(0).call());
    }

    @Override
    public void hear(Telegram telegram) {}

    @Override
    public List<TrainIncident> listIncidents() {
        if (journey.departureMillis() <= plannedMillis) {
            return List.of();
        }
        String origin = journey.calls().get(0).call().station().id();
        Showing late = new Showing(
                TrainIncidentKind.LATE_DEPARTURE, journey.run().id(), origin, plannedMillis, journey.departureMillis());
        return List.of(late.throughout().incident());
    }
}
