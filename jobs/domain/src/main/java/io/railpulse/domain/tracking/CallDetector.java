package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.List;

/**
 * Finds arrivals and departures from the places of successive fixes.
 *
 * <p>A train is at a call while it is within the arrival radius of it along the route. It has arrived when it came to stand
 * there, at the standing place nearest to the call; a train that was never seen standing arrived when it went by the call,
 * and until it does, when it was last seen before it. It has departed when it moved off from where it last stood, and that
 * is told when it has left the radius.
 */
public final class CallDetector {
    /** A train that stands again so many times {@link TrackingOptions#standingWithinMetres()} further on has moved. */
    private static final double SAME_STAND = 3;

    private final TrackingOptions options;

    public CallDetector(TrackingOptions options) {
        this.options = options;
    }

    /** Notes a newly accepted fix in the train: its place, and the calls it brings. */
    public void advance(TrackedTrain train, double alongMetres, long measuredAtMillis) {
        if (!train.hasPosition()) {
            enter(train, alongMetres, measuredAtMillis);
            return;
        }
        boolean moved = alongMetres > train.anchorAlongMetres + options.standingWithinMetres();
        Step step = new Step(train.alongMetres, train.fixMillis, alongMetres, measuredAtMillis);
        if (moved) {
            leaveStand(train, step);
            train.anchorAlongMetres = alongMetres;
            train.anchorMillis = measuredAtMillis;
        }
        boolean stands =
                measuredAtMillis - train.anchorMillis >= options.standingFor().toMillis();
        goBy(train, step, stands);
        train.alongMetres = alongMetres;
        train.fixMillis = measuredAtMillis;
    }

    /** Moves the train to a place that contradicts what was thought before: calls that only fixes spoke for go. */
    public void reanchor(TrackedTrain train, double alongMetres, long measuredAtMillis) {
        for (int moment = 0; moment < train.sheet.times.length; moment++) {
            PlannedCall call = train.plan.calls().get(CallSheet.callOf(moment));
            boolean ahead = call.alongMetres() > alongMetres + options.arrivalRadiusMetres();
            if (ahead && train.sheet.isKnown(moment) && train.sheet.methodOf(moment) != CallMethod.REPORTED) {
                train.sheet.erase(moment);
                train.sheet.setPassed(CallSheet.callOf(moment), false);
            }
        }
        enter(train, alongMetres, measuredAtMillis);
    }

    private void enter(TrackedTrain train, double alongMetres, long measuredAtMillis) {
        train.alongMetres = alongMetres;
        train.fixMillis = measuredAtMillis;
        train.anchorAlongMetres = alongMetres;
        train.anchorMillis = measuredAtMillis;
        beAtNoCall(train);
        List<PlannedCall> calls = train.plan.calls();
        train.nextCall = 0;
        while (train.nextCall < calls.size() && alongMetres > zoneEnd(calls, train.nextCall)) {
            train.nextCall++;
        }
        if (train.nextCall < calls.size() && alongMetres >= zoneStart(calls, train.nextCall)) {
            train.atCall = train.nextCall;
            noteArrival(train, measuredAtMillis, CallMethod.MEASURED);
        }
    }

    private void goBy(TrackedTrain train, Step step, boolean stands) {
        List<PlannedCall> calls = train.plan.calls();
        while (train.nextCall < calls.size() && step.toAlong >= zoneStart(calls, train.nextCall)) {
            if (train.atCall != train.nextCall) {
                beAtNoCall(train);
                train.atCall = train.nextCall;
            }
            beAt(train, calls.get(train.nextCall), step, stands);
            if (step.toAlong <= zoneEnd(calls, train.nextCall) || train.nextCall == calls.size() - 1) {
                return;
            }
            depart(train, calls.get(train.nextCall), step);
            beAtNoCall(train);
            train.nextCall++;
        }
    }

    private void beAt(TrackedTrain train, PlannedCall call, Step step, boolean stands) {
        boolean stoodBefore = !Double.isNaN(train.stoodAlongMetres);
        if (stands && stoodBefore && isSameStand(train.anchorAlongMetres, train.stoodAlongMetres)) {
            // What looked like moving off was the noise of a fix, which a long stand has many of.
            train.movedOffMillis = CallSheet.UNKNOWN;
        }
        if (stands && isNearer(train.anchorAlongMetres, train.stoodAlongMetres, call)) {
            train.stoodAlongMetres = train.anchorAlongMetres;
            train.movedOffMillis = CallSheet.UNKNOWN;
            noteArrival(train, train.anchorMillis, CallMethod.MEASURED);
        } else if (!stoodBefore && step.crosses(call.alongMetres())) {
            noteArrival(train, step.timeAt(call.alongMetres()), methodOf(step));
        } else if (!stoodBefore && step.toAlong < call.alongMetres()) {
            noteArrival(train, step.toMillis, CallMethod.MEASURED);
        }
    }

    private boolean isSameStand(double standing, double stoodBefore) {
        return Math.abs(standing - stoodBefore) <= SAME_STAND * options.standingWithinMetres();
    }

    private boolean isNearer(double standing, double stoodBefore, PlannedCall call) {
        double off = Math.abs(standing - call.alongMetres());
        return off <= options.arrivalRadiusMetres()
                && (Double.isNaN(stoodBefore)
                        || off < Math.abs(stoodBefore - call.alongMetres()) - options.standingWithinMetres());
    }

    private void leaveStand(TrackedTrain train, Step step) {
        boolean stood = !Double.isNaN(train.stoodAlongMetres) && train.movedOffMillis == CallSheet.UNKNOWN;
        if (stood) {
            double edge = train.anchorAlongMetres + options.standingWithinMetres();
            train.movedOffMillis = step.timeAt(Math.max(edge, step.fromAlong));
            train.movedOffInSilence = methodOf(step) == CallMethod.ESTIMATED;
        }
    }

    private void depart(TrackedTrain train, PlannedCall call, Step step) {
        int departure = CallSheet.departureOf(train.nextCall);
        if (train.movedOffMillis != CallSheet.UNKNOWN) {
            note(
                    train,
                    departure,
                    train.movedOffMillis,
                    train.movedOffInSilence ? CallMethod.ESTIMATED : CallMethod.INTERPOLATED);
            return;
        }
        int arrival = CallSheet.arrivalOf(train.nextCall);
        boolean seenToGoBy = train.sheet.isFirm(arrival) && train.sheet.methodOf(arrival) != CallMethod.REPORTED;
        if (step.fromAlong >= call.alongMetres() && seenToGoBy) {
            // Never seen standing: it left when it went by.
            note(train, departure, train.sheet.times[arrival], train.sheet.methodOf(arrival));
            return;
        }
        double from = Math.max(call.alongMetres(), step.fromAlong);
        note(train, departure, step.timeAt(from), methodOf(step));
    }

    private void noteArrival(TrackedTrain train, long timeMillis, CallMethod method) {
        if (train.atCall > 0) {
            note(train, CallSheet.arrivalOf(train.atCall), timeMillis, method);
        }
    }

    /** Reports win over fixes; a fix that does not fit between its firm neighbours is moved to the nearer of them. */
    private static void note(TrackedTrain train, int moment, long timeMillis, CallMethod method) {
        CallSheet sheet = train.sheet;
        boolean reported = sheet.isFirm(moment) && sheet.methodOf(moment) == CallMethod.REPORTED;
        if (reported || sheet.passed[CallSheet.callOf(moment)]) {
            return;
        }
        int before = sheet.previousFirm(moment);
        int after = sheet.nextFirm(moment);
        long bounded = before >= 0 ? Math.max(timeMillis, sheet.times[before]) : timeMillis;
        bounded = after >= 0 ? Math.min(bounded, sheet.times[after]) : bounded;
        sheet.note(
                moment, bounded, bounded == timeMillis ? method : CallMethod.weaker(method, CallMethod.INTERPOLATED));
    }

    private static void beAtNoCall(TrackedTrain train) {
        train.atCall = -1;
        train.stoodAlongMetres = Double.NaN;
        train.movedOffMillis = CallSheet.UNKNOWN;
    }

    private CallMethod methodOf(Step step) {
        return step.toMillis - step.fromMillis > options.longestInterpolation().toMillis()
                ? CallMethod.ESTIMATED
                : CallMethod.INTERPOLATED;
    }

    private double zoneStart(List<PlannedCall> calls, int call) {
        double radius = options.arrivalRadiusMetres();
        double here = calls.get(call).alongMetres();
        if (call == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double toFormer = here - calls.get(call - 1).alongMetres();
        return here - Math.min(radius, toFormer / 2);
    }

    private double zoneEnd(List<PlannedCall> calls, int call) {
        double radius = options.arrivalRadiusMetres();
        double here = calls.get(call).alongMetres();
        if (call == calls.size() - 1) {
            return Double.POSITIVE_INFINITY;
        }
        double toNext = calls.get(call + 1).alongMetres() - here;
        return here + Math.min(radius, toNext / 2);
    }

    /** The way from one accepted fix to the next. */
    private record Step(double fromAlong, long fromMillis, double toAlong, long toMillis) {

        boolean crosses(double along) {
            return fromAlong < along && along <= toAlong;
        }

        /** When the train was at a place on the way, at even speed. */
        long timeAt(double along) {
            if (toAlong <= fromAlong) {
                return toMillis;
            }
            double share = Math.min(1, Math.max(0, (along - fromAlong) / (toAlong - fromAlong)));
            return fromMillis + Math.round(share * (toMillis - fromMillis));
        }
    }
}
