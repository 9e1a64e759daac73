package io.railpulse.domain.tracking;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.network.RoutePlace;
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

    /** Judges one fix; notes strays in the motion, and changes nothing else of it. */
    Placement place(Fix fix, RouteLine line, Motion motion, TrackedTrain train) {
        if (!motion.hasPosition()) {
            return first(fix, line, train);
        }
        double reach = reachMetres(fix.measuredMillis() - motion.fixMillis);
        Optional<RoutePlace> place = line.findPlace(
                fix.latitude(),
                fix.longitude(),
                motion.alongMetres - options.arrivalRadiusMetres(),
                motion.alongMetres + reach,
                motion.alongMetres);
        if (place.isPresent()) {
            motion.strayFixes = 0;
            return Placement.at(Math.max(motion.alongMetres, place.get().alongMetres()));
        }
        return stray(fix, line, motion);
    }

    private Placement first(Fix fix, RouteLine line, TrackedTrain train) {
        double expected = alongByPlan(train, fix.measuredMillis());
        return anywhere(fix, line, expected)
                .map(place -> Placement.at(place.alongMetres()))
                .orElseGet(() -> offRoute(line));
    }

    private Placement stray(Fix fix, RouteLine line, Motion motion) {
        double expected = motion.strayFixes > 0 ? motion.strayAlongMetres : motion.alongMetres;
        Optional<RoutePlace> place = anywhere(fix, line, expected);
        if (place.isEmpty()) {
            return offRoute(line);
        }
        double along = place.get().alongMetres();
        if (motion.strayFixes > 0 && fix.measuredMillis() <= motion.strayMillis) {
            // A copy of a stray, or one that came late, does not bear it out.
            return jump(along, fix, motion);
        }
        boolean agrees = motion.strayFixes > 0
                && Math.abs(along - motion.strayAlongMetres) <= reachMetres(fix.measuredMillis() - motion.strayMillis);
        motion.strayFixes = agrees ? motion.strayFixes + 1 : 1;
        motion.strayAlongMetres = along;
        motion.strayMillis = fix.measuredMillis();
        if (motion.strayFixes >= options.reanchorAfter()) {
            motion.strayFixes = 0;
            return Placement.reanchoredAt(along);
        }
        return jump(along, fix, motion);
    }

    private static Placement jump(double along, Fix fix, Motion motion) {
        return Placement.rejected(
                RejectReason.IMPLAUSIBLE_JUMP,
                String.format(
                        Locale.ROOT,
                        "%.0f m along the route, after %.0f m %d s before",
                        along,
                        motion.alongMetres,
                        (fix.measuredMillis() - motion.fixMillis) / 1000));
    }

    private static Optional<RoutePlace> anywhere(Fix fix, RouteLine line, double expected) {
        return line.findPlace(
                fix.latitude(), fix.longitude(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, expected);
    }

    private static Placement offRoute(RouteLine line) {
        return Placement.rejected(
                RejectReason.OFF_ROUTE,
                "not within the tolerance of any leg of route " + line.route().routeId());
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
