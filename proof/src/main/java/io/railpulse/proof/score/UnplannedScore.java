package io.railpulse.proof.score;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.proof.TakenFix;
import io.railpulse.proof.TrialRun;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which stops that no plan knows are found. One is due where the train stood on the way for longer than the option says, and
 * three accepted fixes at least as far apart in time could tell. One that is told is true where the train stood there for at
 * least half of the time that is told.
 */
public final class UnplannedScore implements Score {
    private static final double NEAR_M = 500;
    private static final int LEAST_FIXES = 3;

    private final TrackingOptions options;
    private final CallCases cases;
    private final Spread arrivals = new Spread();
    private final Spread departures = new Spread();
    private long stands;
    private long due;
    private long found;
    private long told;
    private long right;

    /** @param cases is told of what is missed or false */
    public UnplannedScore(TrackingOptions options, CallCases cases) {
        this.options = options;
        this.cases = cases;
    }

    @Override
    public void add(TrialRun run) {
        List<Journey.Stand> onTheWay = run.truth().listStands().stream()
                .filter(stand -> isOnTheWay(stand, run))
                .toList();
        List<ObservedCall> stops = run.lastUnplanned();
        onTheWay.stream()
                .filter(stand -> stand.untilMillis() - stand.fromMillis()
                        >= options.unplannedStopAfter().toMillis())
                .forEach(stand -> addStand(stand, stops, run));
        stops.forEach(stop -> addTold(stop, onTheWay, run));
    }

    private boolean isOnTheWay(Journey.Stand stand, TrialRun run) {
        for (PlannedCall call : run.plan().calls()) {
            if (Math.abs(call.alongMetres() - 1000 * stand.km()) <= options.arrivalRadiusMetres()) {
                return false;
            }
        }
        return true;
    }

    private void addStand(Journey.Stand stand, List<ObservedCall> stops, TrialRun run) {
        stands++;
        if (!isCovered(stand, run)) {
            return;
        }
        due++;
        for (ObservedCall stop : stops) {
            if (isSame(stand, stop)) {
                found++;
                arrivals.add(Math.abs(stop.arrivalMillis() - stand.fromMillis()) / 1000.0);
                departures.add(Math.abs(stop.departureMillis() - stand.untilMillis()) / 1000.0);
                return;
            }
        }
        cases.addUnplanned("missed", run, stand.fromMillis());
    }

    private boolean isCovered(Journey.Stand stand, TrialRun run) {
        List<Long> times = new ArrayList<>();
        for (TakenFix fix : run.fixes()) {
            boolean own = run.devices().containsKey(fix.deviceId());
            boolean within = fix.repairedMillis() >= stand.fromMillis() && fix.repairedMillis() <= stand.untilMillis();
            if (own && within && fix.isAccepted() && fix.isTrue()) {
                times.add(fix.repairedMillis());
            }
        }
        times.sort(null);
        return times.size() >= LEAST_FIXES
                && times.get(times.size() - 1) - times.get(0)
                        >= options.unplannedStopAfter().toMillis();
    }

    private void addTold(ObservedCall stop, List<Journey.Stand> onTheWay, TrialRun run) {
        told++;
        if (onTheWay.stream().anyMatch(stand -> isSame(stand, stop))) {
            right++;
        } else {
            cases.addUnplanned("false", run, stop.arrivalMillis());
        }
    }

    private static boolean isSame(Journey.Stand stand, ObservedCall stop) {
        if (stop.departureMillis() == null) {
            // The run is over, and the train should have been seen to go on.
            return false;
        }
        double along = stop.alongMetres();
        long until = stop.departureMillis();
        long both = Math.min(until, stand.untilMillis()) - Math.max(stop.arrivalMillis(), stand.fromMillis());
        return Math.abs(along - 1000 * stand.km()) <= NEAR_M && 2 * both >= until - stop.arrivalMillis() && both > 0;
    }

    /** Of the stands that are due, those found, from 0 to 1. */
    public double recall() {
        return (double) found / due;
    }

    /** Of the stops told, those that were, from 0 to 1. */
    public double precision() {
        return (double) right / told;
    }

    @Override
    public String text() {
        return String.format(
                Locale.ROOT,
                "UNPLANNED STOPS: %d true ones, of them %d covered by fixes, of these found %d = %.1f %%; told %d, of them"
                        + " true %d = %.1f %%%n arrival off s: %s%n departure off s: %s%n",
                stands,
                due,
                found,
                100 * recall(),
                told,
                right,
                100 * precision(),
                arrivals.text(),
                departures.text());
    }
}
