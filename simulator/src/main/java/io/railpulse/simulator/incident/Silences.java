package io.railpulse.simulator.incident;

import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When nothing is heard of a train that has trackers and is due to report: from its departure, planned or true, until something
 * tells that it has arrived. After half an hour it is silent; nobody can take it for anything else once it has kept silent for
 * three intervals of the tracker that reports most rarely.
 */
final class Silences implements Witness {
    static final long LEAST_MILLIS = Duration.ofMinutes(30).toMillis();
    static final long SURE_MILLIS = 3 * TelemetryParameter.CONTAINER_FIX_LONGEST.millis();
    /** A train of which nothing is heard for so long, and for as long after its planned arrival, is lost. */
    private static final long GIVEN_UP_AFTER_MILLIS = Duration.ofDays(10).toMillis();
    /** Faults whose records tell nothing of the train, or nothing new. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "foreign-train",
            "parallel-line",
            "duplicate",
            "jump",
            "null-island",
            "out-of-range",
            "year-ahead",
            "week-rollover",
            "unknown-run",
            "malformed",
            "stale-repeat");

    private final Journey journey;
    private final long plannedMillis;
    private final long plannedArrivalMillis;
    private final List<Showing> silences = new ArrayList<>();
    private long trackedSinceMillis = Long.MAX_VALUE;
    private boolean hasArrived;
    private long heardMillis;
    private long endMillis = Long.MIN_VALUE;

    Silences(Journey journey, Plans plans) {
        this.journey = journey;
        this.plannedMillis = plans.departureMillis(journey);
        this.plannedArrivalMillis = plans.arrivalMillis(journey);
    }

    @Override
    public void hear(Telegram telegram) {
        if (telegram.fault() != null && SAY_NOTHING.contains(telegram.fault()) || hasArrived) {
            return;
        }
        boolean isFix = telegram instanceof PositionTelegram;
        if (isFix || telegram instanceof MovementTelegram) {
            hear(telegram.receivedAtMillis(), Heard.happenedMillis(telegram));
        }
        if (isFix) {
            trackedSinceMillis = Math.min(trackedSinceMillis, telegram.receivedAtMillis());
        }
    }

    private void hear(long receivedMillis, long happenedMillis) {
        close(receivedMillis);
        heardMillis = Math.max(heardMillis, receivedMillis);
        hasArrived = happenedMillis >= journey.arrivalMillis();
        endMillis = receivedMillis;
    }

    private void close(long millis) {
        long sinceMillis = Math.max(heardMillis, leavesMillis());
        if (trackedSinceMillis == Long.MAX_VALUE || millis - heardMillis < LEAST_MILLIS || millis <= sinceMillis) {
            return;
        }
        Showing silence = new Showing(TrainIncidentKind.SILENCE, journey.run().id(), null, sinceMillis, millis);
        long sureMillis = Math.max(sinceMillis, heardMillis + SURE_MILLIS);
        if (sureMillis < millis) {
            silence.shows(sureMillis, millis);
        }
        silences.add(silence);
    }

    private long leavesMillis() {
        return Math.min(plannedMillis, journey.departureMillis());
    }

    /** Since when it is due to report; {@link Long#MAX_VALUE} if it never is. */
    long dueFromMillis() {
        return Math.max(trackedSinceMillis, leavesMillis());
    }

    /** Until when it is: until something tells that it has arrived, or nobody waits for it any more. */
    long dueUntilMillis() {
        return Math.min(endMillis, Math.max(heardMillis, plannedArrivalMillis) + GIVEN_UP_AFTER_MILLIS);
    }

    boolean isDueAt(long millis) {
        return dueFromMillis() <= millis && millis < dueUntilMillis();
    }

    /** Whether it is silent, or so beyond doubt. */
    boolean isSilentAt(long millis, boolean beyondDoubt) {
        return listIncidents().stream()
                .filter(silence -> millis < silence.untilMillis())
                .anyMatch(silence -> beyondDoubt
                        ? silence.shownFromMillis() != null && silence.shownFromMillis() <= millis
                        : silence.fromMillis() + LEAST_MILLIS <= millis);
    }

    /** Nothing more is received of anything. */
    void end(long millis) {
        if (!hasArrived) {
            close(millis);
            hasArrived = true;
            endMillis = millis;
        }
    }

    @Override
    public List<TrainIncident> listIncidents() {
        return silences.stream().map(Showing::incident).toList();
    }
}
