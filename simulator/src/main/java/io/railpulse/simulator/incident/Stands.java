package io.railpulse.simulator.incident;

import io.railpulse.simulator.telemetry.Telegram;
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
 * stand is over. Between two calls from when it comes to stand. Right fixes show it that were taken while it stood.
 */
final class Stands implements Witness {
    /** Every train stands for shorter times now and then. */
    private static final long LEAST_MILLIS = Duration.ofMinutes(10).toMillis();

    private final Journey journey;
    private final Plans plans;
    private final List<Showing> stands = new ArrayList<>();

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
        add(truth.call().station().id(), due, truth.departureMillis());
    }

    private void addOnTheWay() {
        Set<Double> calls =
                journey.calls().stream().map(truth -> truth.call().km()).collect(Collectors.toSet());
        journey.listStands().stream()
                .filter(stand -> !calls.contains(stand.km()))
                .forEach(stand -> add(
                        String.format(Locale.ROOT, "km-%.1f", stand.km()), stand.fromMillis(), stand.untilMillis()));
    }

    private void add(String place, long fromMillis, long untilMillis) {
        if (untilMillis - fromMillis >= LEAST_MILLIS) {
            stands.add(new Showing(TrainIncidentKind.STAND, journey.run().id(), place, fromMillis, untilMillis));
        }
    }

    @Override
    public void hear(Telegram telegram) {
        Heard.findRightFix(telegram)
                .ifPresent(fix ->
                        stands.forEach(stand -> stand.take(fix.report().measuredAtMillis(), fix.receivedAtMillis())));
    }

    @Override
    public List<TrainIncident> listIncidents() {
        return stands.stream().map(Showing::incident).toList();
    }
}
