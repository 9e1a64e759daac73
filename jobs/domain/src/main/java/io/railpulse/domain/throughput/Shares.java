package io.railpulse.domain.throughput;

import io.railpulse.domain.telemetry.Fingerprint;

/** What a contribution adds to its place, and what to its corridor. */
final class Shares {
    /** Hundreds of metres an hour in a metre a second. */
    private static final long SPEED = 36;

    private final ThroughputOptions options;

    Shares(ThroughputOptions options) {
        this.options = options;
    }

    /** What it adds to its place, or takes from it. */
    Pane ofPlace(ContributionChange change) {
        Contribution of = change.contribution();
        PaneBuilder pane = new PaneBuilder(change.added());
        switch (of.kind()) {
            case TRAVERSAL -> {
                traverse(of, train(of, pane));
                pane.put(Spread.TIMES, Math.floorDiv(of.atMillis(), 1000L));
            }
            case CALL -> arrive(of, train(of, pane));
            case DWELL -> stand(of, pane, Spread.DWELLS);
            case CROSSING -> stand(of, train(of, pane), Spread.DWELLS);
            case START -> pane.count(Sum.STARTED);
            case END -> pane.count(Sum.ENDED);
            case CANCELLATION -> pane.count(Sum.CANCELLED);
        }
        return pane.build();
    }

    /** What it adds to its corridor, or takes from it; may be nothing. */
    Pane ofCorridor(ContributionChange change) {
        Contribution of = change.contribution();
        PaneBuilder pane = new PaneBuilder(change.added());
        switch (of.kind()) {
            case TRAVERSAL -> traverse(of, pane).put(Spread.RUNS, Fingerprint.of(of.trainRunId()));
            case CALL -> {
                // Stations know who came; a corridor who began and who arrived.
            }
            case DWELL -> stand(of, pane, Spread.DWELLS);
            case CROSSING -> {
                if (of.seconds() != null) {
                    pane.put(Spread.BORDER_DWELLS, of.seconds());
                }
            }
            case START ->
                pane.count(Sum.STARTED)
                        .add(Sum.TEU_HUNDREDTHS, of.teuHundredths())
                        .add(Sum.KILOGRAMS, of.kilograms());
            case END -> arrive(of, pane.count(Sum.ENDED));
            case CANCELLATION -> pane.count(Sum.CANCELLED);
        }
        return pane.build();
    }

    private static PaneBuilder train(Contribution of, PaneBuilder pane) {
        return pane.count(Sum.TRAINS)
                .add(Sum.TEU_HUNDREDTHS, of.teuHundredths())
                .add(Sum.KILOGRAMS, of.kilograms())
                .countIf(of.estimated() && of.kind() != ContributionKind.TRAVERSAL, Sum.ESTIMATED);
    }

    private static PaneBuilder traverse(Contribution of, PaneBuilder pane) {
        pane.count(Sum.TRAVERSALS)
                .countIf(of.estimated(), Sum.ESTIMATED)
                .add(Sum.METRES, of.metres())
                .add(Sum.KILOGRAM_METRES, of.kilograms() * of.metres())
                .add(Sum.RUNNING_SECONDS, of.seconds());
        if (of.seconds() > 0) {
            pane.put(Spread.SPEEDS, of.metres() * SPEED / of.seconds());
        }
        if (of.plannedSeconds() != null) {
            pane.count(Sum.PLANNED_TRAVERSALS)
                    .add(Sum.PLANNED_RUNNING_SECONDS, of.plannedSeconds())
                    .add(Sum.RUNNING_AGAINST_PLAN_SECONDS, of.seconds());
        }
        return change(of, pane);
    }

    private static PaneBuilder stand(Contribution of, PaneBuilder pane, Spread dwells) {
        if (of.seconds() != null) {
            pane.put(dwells, of.seconds());
        }
        if (of.plannedSeconds() != null) {
            pane.count(Sum.PLANNED_DWELLS)
                    .add(Sum.PLANNED_DWELL_SECONDS, of.plannedSeconds())
                    .add(Sum.DWELL_AGAINST_PLAN_SECONDS, of.seconds());
        }
        return change(of, pane);
    }

    private static PaneBuilder change(Contribution of, PaneBuilder pane) {
        return of.delayChangeSeconds() == null
                ? pane
                : pane.count(Sum.COMPARED)
                        .add(Sum.DELAY_CHANGE_SECONDS, of.delayChangeSeconds())
                        .add(Sum.LOST_SECONDS, Math.max(0, of.delayChangeSeconds()));
    }

    private PaneBuilder arrive(Contribution of, PaneBuilder pane) {
        if (of.delaySeconds() == null) {
            return pane;
        }
        long late = of.delaySeconds();
        long affected = (of.passenger() ? options.affectedPassenger() : options.affectedFreight()).toSeconds();
        return pane.count(Sum.ARRIVALS)
                .add(Sum.ARRIVAL_DELAY_SECONDS, late)
                .countIf(late >= affected, Sum.AFFECTED)
                .countIf(late <= options.punctualWithin().toSeconds(), Sum.PUNCTUAL);
    }
}
