package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.List;

/**
 * The way of a train from one fix to the next, and when it was where in between. Over a short time it runs evenly. Over a
 * longer one it runs and stands as it does by its plan: time that is left over was spent standing, shared out as the
 * planned dwells are, or running where there are none; time that is missing is saved on the dwells first.
 */
final class Step {
    /** Longer steps, milliseconds, are shaped by the plan. */
    private static final long SHAPED_FROM_MILLIS = 120_000;
    /** A call where the train stands has at least so much of the time to share out, milliseconds. */
    private static final double LEAST_SHARE = 60_000;

    private final double from;
    private final long fromMillis;
    private final double to;
    private final long toMillis;
    private final TrackedTrain train;
    private final int firstCall;
    /** What the planned running times are multiplied by; NaN where the train runs evenly. */
    private final double stretch;
    /** What the planned dwells are multiplied by. */
    private final double dwellStretch;
    /** Standing at the call that the train is at to begin with, and at the one that it comes to, milliseconds of the plan. */
    private final double dwellAtStart;

    private final double dwellAtEnd;

    /**
     * @param standsAt the call at which the train stands to begin with; -1 if none
     * @param comesTo the call within the radius of which it ends; -1 if none
     */
    Step(
            double from,
            long fromMillis,
            double to,
            long toMillis,
            TrackedTrain train,
            int firstCall,
            int standsAt,
            int comesTo) {
        this.from = from;
        this.fromMillis = fromMillis;
        this.to = to;
        this.toMillis = toMillis;
        this.train = train;
        this.firstCall = firstCall;
        long millis = toMillis - fromMillis;
        double running = to > from && millis > SHAPED_FROM_MILLIS ? runningMillis(from, to) : Double.NaN;
        dwellAtStart = standsAt < 0 ? 0 : Math.max(LEAST_SHARE, PlannedRunning.dwellMillis(standsAt, train));
        dwellAtEnd = comesTo < 0 || comesTo == standsAt ? 0 : PlannedRunning.dwellMillis(comesTo, train);
        if (!(running > 0)) {
            stretch = Double.NaN;
            dwellStretch = 0;
            return;
        }
        double dwells = dwellAtStart + dwellAtEnd + dwellsBefore(to, comesTo);
        double spare = millis - running;
        if (spare <= 0 || dwells <= 0) {
            stretch = millis / running;
            dwellStretch = 0;
        } else {
            stretch = 1;
            dwellStretch = spare / dwells;
        }
    }

    double fromAlong() {
        return from;
    }

    double toAlong() {
        return to;
    }

    long toMillis() {
        return toMillis;
    }

    long millis() {
        return toMillis - fromMillis;
    }

    boolean crosses(double along) {
        return from < along && along <= to;
    }

    /**
     * How much longer it took than it runs, and stands at calls in between, by its plan; 0 where the plan does not say.
     * That is how long it may have stood at either end before or after it was seen there, milliseconds.
     */
    double spareMillis() {
        double running = to > from ? runningMillis(from, to) : Double.NaN;
        return running > 0 ? Math.max(0, toMillis - fromMillis - running - dwellsBefore(to, -1)) : 0;
    }

    /** When the train came to a place on the way. */
    long timeAt(double along) {
        if (Double.isNaN(stretch)) {
            return evenTimeAt(along);
        }
        double until = Math.min(to, Math.max(from, along));
        double stood = dwellAtStart + dwellsBefore(until, -1);
        return bounded(fromMillis + Math.round(stretch * runningMillis(from, until) + dwellStretch * stood));
    }

    /** When it left a place on the way at which it stood to begin with. */
    long leftAt(double along) {
        if (Double.isNaN(stretch)) {
            return evenTimeAt(along);
        }
        return bounded(fromMillis + Math.round(dwellStretch * dwellAtStart));
    }

    /** When it left a call on the way. */
    long leftAt(int call, double along) {
        long came = timeAt(along);
        return Double.isNaN(stretch)
                ? came
                : bounded(came + Math.round(dwellStretch * PlannedRunning.dwellMillis(call, train)));
    }

    /** When it came to stand where it ends. */
    long cameToEnd() {
        return Double.isNaN(stretch) ? toMillis : bounded(toMillis - Math.round(dwellStretch * dwellAtEnd));
    }

    private long evenTimeAt(double along) {
        if (to <= from) {
            return toMillis;
        }
        double share = Math.min(1, Math.max(0, (along - from) / (to - from)));
        return fromMillis + Math.round(share * (toMillis - fromMillis));
    }

    private long bounded(long time) {
        return Math.min(toMillis, Math.max(fromMillis, time));
    }

    private double runningMillis(double begin, double end) {
        return PlannedRunning.millisBetween(begin, end, train, firstCall);
    }

    /** Planned dwells at the calls on the way before a place, without those at its ends. */
    private double dwellsBefore(double along, int without) {
        List<PlannedCall> calls = train.plan.calls();
        double millis = 0;
        for (int call = firstCall; call < calls.size() && calls.get(call).alongMetres() < along; call++) {
            if (calls.get(call).alongMetres() > from && call != without) {
                millis += PlannedRunning.dwellMillis(call, train);
            }
        }
        return millis;
    }
}
