package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.List;

/**
 * The stretches of a route at which a train is at a call: within a radius of it, and half-way to the next where that is
 * nearer. The first call's has no beginning, the last one's no end.
 */
final class CallZones {
    private final double radiusMetres;

    CallZones(double radiusMetres) {
        this.radiusMetres = radiusMetres;
    }

    double startOf(List<PlannedCall> calls, int call) {
        double here = calls.get(call).alongMetres();
        if (call == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double toFormer = here - calls.get(call - 1).alongMetres();
        return here - Math.min(radiusMetres, toFormer / 2);
    }

    double endOf(List<PlannedCall> calls, int call) {
        double here = calls.get(call).alongMetres();
        if (call == calls.size() - 1) {
            return Double.POSITIVE_INFINITY;
        }
        double toNext = calls.get(call + 1).alongMetres() - here;
        return here + Math.min(radiusMetres, toNext / 2);
    }

    /** The call, not before another one, in whose zone a place is, metres along the route; -1 if in none. */
    int callAround(List<PlannedCall> calls, int firstCall, double alongMetres) {
        int call = firstCall;
        while (call < calls.size() && alongMetres > endOf(calls, call)) {
            call++;
        }
        return call < calls.size() && alongMetres >= startOf(calls, call) ? call : -1;
    }
}
