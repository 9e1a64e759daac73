package io.railpulse.simulator.incident;

import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a train stands though it should not. At a call from when it should have left: by its plan, and no sooner than its planned
 * stand is over. Between two calls from when it comes to stand. Right fixes show it that were taken while it stood, at a call from
 * when it was shown to have been there for its planned stand.
 */
final class Stands implements Witness {
    /** Every train stands for shorter times now and then. */
    private static final long LEAST_MILLIS = Duration.ofMinutes(10).toMillis();

    private final Journey journey;
    private final Plans plans;
    private final List<Stand> stands = new ArrayList<>();

    Stands(Journey journey, Plans plans) {
        this.journey = journey;
        this.plans = plans;
        for (int call = 1; call < journey.calls().size() - 1; call++) {
            addAt(journey.calls().get(call));
        }
        addOnTheWay();
    }

    private void addAt(CallTruth truth) {
        long planned = plans.departureMillis(journey, truth.call());
        long dwell = (truth.call().departureSeconds() - truth.call().arrivalSeconds()) * 1000L;
        long due = Math.max(planned, truth.arrivalMillis() + dwell);
        add(truth.call().station().id(), due, truth.departureMillis(), truth.arrivalMillis(), dwell);
    }

    private void addOnTheWay() {
        Set<Double> calls =
                journey.calls().stream().map(truth -> truth.call().km()).collect(Collectors.toSet());
        journey.listStands().stream()
                .filter(stand -> !calls.contains(stand.km()))
                .forEach(stand -> add(
                        String.format(Locale.ROOT, "km-%.1f", stand.km()),
                        stand.fromMillis(),
                        stand.untilMillis(),
                        stand.fromMillis(),
                        0));
    }

    private void add(String place, long fromMillis, long untilMillis, long arrivalMillis, long plannedMillis) {
        if (untilMillis - fromMillis >= LEAST_MILLIS) {
            Showing showing = new Showing(TrainIncidentKind.STAND, journey.run().id(), place, fromMillis, untilMillis);
            stands.add(new Stand(place, arrivalMillis, plannedMillis, showing));
        }
    }

    @Override
    public void hear(Telegram telegram) {
        Heard.findRightFix(telegram)
                .ifPresent(fix -> stands.forEach(stand -> stand.takeFix(fix.report(), fix.receivedAtMillis())));
        if (telegram instanceof MovementTelegram movement && Heard.isRight(telegram)) {
            stands.forEach(stand -> stand.takeReport(movement.report()));
        }
    }

    @Override
    public List<TrainIncident> listIncidents() {
        return stands.stream().map(stand -> stand.showing.incident()).toList();
    }

    /** One of them: nobody can know that it lasts too long who does not know since when. */
    private static final class Stand {
        private final String place;
        private final long arrivalMillis;
        private final long plannedMillis;
        private final Showing showing;
        private long seenSinceMillis = Long.MAX_VALUE;

        Stand(String place, long arrivalMillis, long plannedMillis, Showing showing) {
            this.place = place;
            this.arrivalMillis = arrivalMillis;
            this.plannedMillis = plannedMillis;
            this.showing = showing;
        }

        void takeReport(MovementReport report) {
            if (report.kind() == MovementKind.ARRIVAL && place.equals(report.stopId())) {
                seenSinceMillis = Math.min(seenSinceMillis, report.occurredAtMillis());
            }
        }

        void takeFix(PositionReport fix, long receivedMillis) {
            long measuredMillis = fix.measuredAtMillis();
            if (measuredMillis < arrivalMillis) {
                return;
            }
            seenSinceMillis = Math.min(seenSinceMillis, measuredMillis);
            if (measuredMillis - seenSinceMillis >= plannedMillis) {
                showing.take(measuredMillis, receivedMillis);
            }
        }
    }
}
