package io.railpulse.domain.tracking;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.network.RoutePlace;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.timetable.PlannedCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Places a fix on its train's route: within what the train can have reached since the newest fix, never behind it by more
 * than the noise of a fix. A fix elsewhere on the route is rejected, unless {@link TrackingOptions#reanchorAfter()} of them
 * in a row agree with each other: then it was the earlier place that was wrong.
 */
public final class TrackMatcher {
    private final TrackingOptions options;

    public TrackMatcher(TrackingOptions options) {
        this.options = options;
    }

    /** Judges one fix; notes strays in the train, and changes nothing else of it. */
    public Placement place(PositionReport fix, RouteLine line, TrackedTrain train) {
        if (!train.hasPosition()) {
            return first(fix, line, train);
        }
        double reach = reachMetres(fix.measuredAtMillis() - train.fixMillis);
        Optional<RoutePlace> place = line.findPlace(
                fix.latitude(),
                fix.longitude(),
                train.alongMetres - options.arrivalRadiusMetres(),
                train.alongMetres + reach,
                train.alongMetres);
        if (place.isPresent()) {
            train.strayFixes = 0;
            return Placement.at(Math.max(train.alongMetres, place.get().alongMetres()));
        }
        return stray(fix, line, train);
    }

    private Placement first(PositionReport fix, RouteLine line, TrackedTrain train) {
        double expected = alongByPlan(train, fix.measuredAtMillis());
        return anywhere(fix, line, expected)
                .map(place -> Placement.at(place.alongMetres()))
                .orElseGet(() -> offRoute(line));
    }

    private Placement stray(PositionReport fix, RouteLine line, TrackedTrain train) {
        double expected = train.strayFixes > 0 ? train.strayAlongMetres : train.alongMetres;
        Optional<RoutePlace> place = anywhere(fix, line, expected);
        if (place.isEmpty()) {
            return offRoute(line);
        }
        double along = place.get().alongMetres();
        if (train.strayFixes > 0 && fix.measuredAtMillis() <= train.strayMillis) {
            // A copy of a stray, or one that came late, does not bear it out.
            return jump(along, fix, train);
        }
        boolean agrees = train.strayFixes > 0
                && Math.abs(along - train.strayAlongMetres) <= reachMetres(fix.measuredAtMillis() - train.strayMillis);
        train.strayFixes = agrees ? train.strayFixes + 1 : 1;
        train.strayAlongMetres = along;
        train.strayMillis = fix.measuredAtMillis();
        if (train.strayFixes >= options.reanchorAfter()) {
            train.strayFixes = 0;
            return Placement.reanchoredAt(along);
        }
        return jump(along, fix, train);
    }

    private static Placement jump(double along, PositionReport fix, TrackedTrain train) {
        return Placement.rejected(
                RejectReason.IMPLAUSIBLE_JUMP,
                String.format(
                        Locale.ROOT,
                        "%.0f m along the route, after %.0f m %d s before",
                        along,
                        train.alongMetres,
                        (fix.measuredAtMillis() - train.fixMillis) / 1000));
    }

    private static Optional<RoutePlace> anywhere(PositionReport fix, RouteLine line, double expected) {
        return line.findPlace(
                fix.latitude(), fix.longitude(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, expected);
    }

    private static Placement offRoute(RouteLine line) {
        return Placement.rejected(
                RejectReason.OFF_ROUTE,
                String.format(
                        Locale.ROOT,
                        "more than %.0f m from route %s",
                        line.route().toleranceMetres(),
                        line.route().routeId()));
    }

    private double reachMetres(long millis) {
        return options.fastestMps() * millis / 1000 + 2 * options.arrivalRadiusMetres();
    }

    /** Where the plan has the train at a time, metres along the route. */
    static double alongByPlan(TrackedTrain train, long timeMillis) {
        List<PlannedCall> calls = train.plan.calls();
        for (int call = 1; call < calls.size(); call++) {
            long arrival = train.planned[CallSheet.arrivalOf(call)];
            if (arrival == CallSheet.UNKNOWN || arrival <= timeMillis) {
                continue;
            }
            double from = calls.get(call - 1).alongMetres();
            long departure = train.planned[CallSheet.departureOf(call - 1)];
            if (departure == CallSheet.UNKNOWN || timeMillis <= departure || arrival <= departure) {
                return from;
            }
            double share = (double) (timeMillis - departure) / (arrival - departure);
            return from + share * (calls.get(call).alongMetres() - from);
        }
        return calls.get(calls.size() - 1).alongMetres();
    }
}
