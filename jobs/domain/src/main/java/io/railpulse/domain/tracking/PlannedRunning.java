package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.List;

/**
 * How long a train takes by its plan, of which a time may be booked or nominal. Running and standing are kept apart. Where
 * the plan has no time the running time is unknown and the dwell is none.
 */
final class PlannedRunning {

    private PlannedRunning() {}

    /** From one distance along the route to a later one, without the dwells on the way; NaN if unknown, milliseconds. */
    static double millisBetween(double fromMetres, double toMetres, TrackedTrain train, int firstCall) {
        List<PlannedCall> calls = train.plan.calls();
        double millis = 0;
        for (int call = Math.max(1, firstCall); call < calls.size(); call++) {
            double start = calls.get(call - 1).alongMetres();
            double end = calls.get(call).alongMetres();
            double within = Math.min(end, toMetres) - Math.max(start, fromMetres);
            if (within > 0) {
                millis += runningMillis(call, train) * within / (end - start);
            }
            if (end >= toMetres) {
                return millis;
            }
        }
        return millis;
    }

    private static double runningMillis(int call, TrackedTrain train) {
        long departure = train.planned[CallSheet.departureOf(call - 1)];
        long arrival = train.planned[CallSheet.arrivalOf(call)];
        boolean known = departure != CallSheet.UNKNOWN && arrival != CallSheet.UNKNOWN;
        return known ? Math.max(0, arrival - departure) : Double.NaN;
    }

    /** At a call, milliseconds; 0 if unknown. */
    static long dwellMillis(int call, TrackedTrain train) {
        long arrival = train.planned[CallSheet.arrivalOf(call)];
        long departure = train.planned[CallSheet.departureOf(call)];
        boolean known = departure != CallSheet.UNKNOWN && arrival != CallSheet.UNKNOWN;
        return known ? Math.max(0, departure - arrival) : 0;
    }
}
