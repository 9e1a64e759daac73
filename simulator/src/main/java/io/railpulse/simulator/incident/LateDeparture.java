package io.railpulse.simulator.incident;

import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.List;

/**
 * A train of which nothing shows, after its planned departure, that it has left its origin: until the first right record is received
 * of when it had. While it truly is there the plan and the clock show it, and nothing need be received.
 */
final class LateDeparture implements Witness {
    private static final long LEAST_MILLIS = Duration.ofMinutes(10).toMillis();

    private final Journey journey;
    private final long plannedMillis;
    private long knownMillis = Long.MIN_VALUE;

    LateDeparture(Journey journey, Plans plans) {
        this.journey = journey;
        this.plannedMillis = plans.departureMillis(journey);
    }

    @Override
    public void hear(Telegram telegram) {
        boolean isKnown = knownMillis != Long.MIN_VALUE;
        if (!isKnown && Heard.isRight(telegram) && Heard.happenedMillis(telegram) >= journey.departureMillis()) {
            knownMillis = telegram.receivedAtMillis();
        }
    }

    @Override
    public List<TrainIncident> listIncidents() {
        long untilMillis = Math.max(knownMillis, journey.departureMillis());
        if (untilMillis - plannedMillis < LEAST_MILLIS) {
            return List.of();
        }
        Showing late = new Showing(
                TrainIncidentKind.LATE_DEPARTURE,
                journey.run().id(),
                journey.calls().get(0).call().station().id(),
                plannedMillis,
                untilMillis);
        if (plannedMillis < journey.departureMillis()) {
            late.shows(plannedMillis, journey.departureMillis());
        }
        return List.of(late.incident());
    }
}
