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
    /** How many times its accuracy a fix may be off. */
    private static final double NOISE_OF_ACCURACY = 3;
    /** Between fixes that are closer together the noise says more than the way. */
    private static final long PACE_FROM_MILLIS = 20_000;
    /** A train that draws forward at a call and stands there for so long has not left it. */
    private static final long STAYS_FROM_MILLIS = 10 * 60_000;
    /** A train that has not moved for so long stands still. */
    static final long STILL_FROM_MILLIS = 60_000;
    /** How many common intervals of a device may lie between two fixes that a call is interpolated of. */
    private static final int COMMON_INTERVALS = 4;
    /** However rarely a device reports. */
    private static final long LONGEST_COMMON_MILLIS = 5 * 3_600_000L;

    private final TrackingOptions options;
    private final CallZones zones;
    private final StandDetector standsOnTheWay;
    private final PassDetector passes;

    public CallDetector(TrackingOptions options) {
        this.options = options;
        this.zones = new CallZones(options.arrivalRadiusMetres());
        this.standsOnTheWay = new StandDetector(options, zones);
        this.passes = new PassDetector(options);
    }

    /** Notes the next fix of a train: its place, and the calls it brings. */
    void advance(Motion motion, TrackedTrain train, double alongMetres, Fix fix, Hypotheses hypotheses) {
        List<PlannedCall> calls = train.plan.calls();
        if (!motion.hasPosition()) {
            enter(motion, calls, alongMetres, fix);
            return;
        }
        boolean moved = alongMetres > motion.anchorAlongMetres + noiseMetres(fix);
        if (!moved && fix.measuredMillis() - motion.anchorMillis >= STILL_FROM_MILLIS) {
            // The noise of a fix, which only ever takes a train forward, must not add up.
            alongMetres = motion.alongMetres;
        }
        boolean stood = !Double.isNaN(motion.stoodAlongMetres) && motion.movedOffMillis == CallSheet.UNKNOWN;
        Step step = new Step(
                motion.alongMetres,
                motion.fixMillis,
                alongMetres,
                fix.measuredMillis(),
                train,
                motion.nextCall,
                moved && stood ? motion.atCall : -1,
                moved ? zones.callAround(calls, motion.nextCall, alongMetres) : -1);
        CallMethod method = methodOf(step, fix.device(), motion, hypotheses);
        if (moved) {
            leaveStand(motion, step, method);
            motion.anchorAlongMetres = alongMetres;
            motion.anchorMillis = step.cameToEnd();
            motion.anchorMethod =
                    (byte) (motion.anchorMillis == fix.measuredMillis() ? CallMethod.MEASURED : method).ordinal();
        }
        boolean stands = fix.measuredMillis() - motion.anchorMillis
                >= options.standingFor().toMillis();
        goBy(motion, calls, step, stands, method);
        standsOnTheWay.advance(motion, calls, step, moved, stands, method);
        passes.advance(motion, calls, alongMetres, fix, noiseMetres(fix));
        if (step.millis() >= PACE_FROM_MILLIS) {
            motion.paceMps = (alongMetres - motion.alongMetres) * 1000 / step.millis();
        }
        motion.alongMetres = alongMetres;
        motion.fixMillis = fix.measuredMillis();
    }

    /**
     * Notes the first fix of a train that was off its route and is on it again. It went around the calls in between: nothing
     * is known of them, and nothing is made up.
     */
    void rejoin(Motion motion, TrackedTrain train, double alongMetres, Fix fix, Hypotheses hypotheses) {
        List<PlannedCall> calls = train.plan.calls();
        int first = motion.nextCall;
        if (!motion.hasPosition() || first == calls.size() || alongMetres <= zones.endOf(calls, first)) {
            advance(motion, train, alongMetres, fix, hypotheses);
            return;
        }
        if (motion.atCall == first) {
            long left = motion.movedOffMillis == CallSheet.UNKNOWN
                    ? hypotheses.offRoute.sinceMillis
                    : motion.movedOffMillis;
            note(motion, CallSheet.departureOf(first), left, CallMethod.ESTIMATED);
            first++;
        }
        enter(motion, calls, alongMetres, fix);
        for (int call = first; call < motion.nextCall; call++) {
            motion.calls.setBypassed(call, true);
        }
        motion.callsNoted = true;
    }

    /** A train may seem to be so much further on and still be in the same place. */
    private double noiseMetres(Fix fix) {
        double told = Float.isNaN(fix.accuracyMetres()) ? 0 : NOISE_OF_ACCURACY * fix.accuracyMetres();
        return Math.min(options.arrivalRadiusMetres(), Math.max(options.standingWithinMetres(), told));
    }

    /** Moves the train to a place that contradicts what was thought before: calls beyond it go. */
    void reanchor(Motion motion, List<PlannedCall> calls, double alongMetres, Fix fix) {
        for (int moment = 0; moment < motion.calls.times.length; moment++) {
            double call = calls.get(CallSheet.callOf(moment)).alongMetres();
            boolean departure = moment % 2 == 1;
            boolean ahead = call > alongMetres + (departure ? -1 : 1) * options.arrivalRadiusMetres();
            if (ahead) {
                motion.calls.setBypassed(CallSheet.callOf(moment), false);
            }
            if (ahead && motion.calls.isKnown(moment)) {
                motion.callsNoted = true;
                motion.calls.erase(moment);
                motion.calls.setPassed(CallSheet.callOf(moment), false);
            }
        }
        enter(motion, calls, alongMetres, fix);
    }

    private void enter(Motion motion, List<PlannedCall> calls, double alongMetres, Fix fix) {
        motion.alongMetres = alongMetres;
        motion.fixMillis = fix.measuredMillis();
        motion.anchorAlongMetres = alongMetres;
        motion.anchorMillis = fix.measuredMillis();
        motion.anchorMethod = (byte) CallMethod.MEASURED.ordinal();
        standsOnTheWay.enter(motion, alongMetres, fix.measuredMillis());
        passes.begin(motion.proof, calls, alongMetres, fix);
        beAtNoCall(motion);
        motion.nextCall = 0;
        while (motion.nextCall < calls.size() && alongMetres > zones.endOf(calls, motion.nextCall)) {
            motion.nextCall++;
        }
        if (motion.nextCall < calls.size() && alongMetres >= zones.startOf(calls, motion.nextCall)) {
            motion.atCall = motion.nextCall;
            if (motion.calls.isKnown(CallSheet.arrivalOf(motion.atCall))) {
                // It was thought to have gone on, and is still here.
                motion.stoodAlongMetres = alongMetres;
            } else {
                noteArrival(motion, fix.measuredMillis(), CallMethod.MEASURED);
            }
        }
    }

    private void goBy(Motion motion, List<PlannedCall> calls, Step step, boolean stands, CallMethod method) {
        while (motion.nextCall < calls.size() && step.toAlong() >= zones.startOf(calls, motion.nextCall)) {
            if (motion.atCall != motion.nextCall) {
                beAtNoCall(motion);
                motion.atCall = motion.nextCall;
            }
            beAt(motion, calls.get(motion.nextCall), step, stands, method);
            if (step.toAlong() <= zones.endOf(calls, motion.nextCall) || motion.nextCall == calls.size() - 1) {
                return;
            }
            depart(motion, calls.get(motion.nextCall), step, method);
            beAtNoCall(motion);
            motion.nextCall++;
        }
    }

    private void beAt(Motion motion, PlannedCall call, Step step, boolean stands, CallMethod method) {
        boolean stoodBefore = !Double.isNaN(motion.stoodAlongMetres);
        boolean stays = step.toMillis() - motion.anchorMillis >= STAYS_FROM_MILLIS;
        if (stands && stoodBefore && (stays || isSameStand(motion.anchorAlongMetres, motion.stoodAlongMetres))) {
            // What looked like moving off was the noise of a fix, or the train drew forward and stayed.
            motion.movedOffMillis = CallSheet.UNKNOWN;
        }
        if (stands && isNearer(motion.anchorAlongMetres, motion.stoodAlongMetres, call)) {
            motion.stoodAlongMetres = motion.anchorAlongMetres;
            motion.movedOffMillis = CallSheet.UNKNOWN;
            noteArrival(motion, motion.anchorMillis, CallMethod.values()[motion.anchorMethod]);
        } else if (!stoodBefore && step.crosses(call.alongMetres())) {
            noteArrival(motion, step.timeAt(call.alongMetres()), method);
        } else if (!stoodBefore && step.toAlong() < call.alongMetres()) {
            boolean sparse = step.cameToEnd() < step.toMillis();
            noteArrival(motion, step.cameToEnd(), sparse ? method : CallMethod.MEASURED);
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

    private void leaveStand(Motion motion, Step step, CallMethod method) {
        boolean stood = !Double.isNaN(motion.stoodAlongMetres) && motion.movedOffMillis == CallSheet.UNKNOWN;
        if (stood) {
            double edge = motion.anchorAlongMetres + options.standingWithinMetres();
            motion.movedOffMillis = step.leftAt(Math.max(edge, step.fromAlong()));
            motion.movedOffInSilence = method == CallMethod.ESTIMATED;
        }
    }

    private void depart(Motion motion, PlannedCall call, Step step, CallMethod method) {
        int departure = CallSheet.departureOf(motion.nextCall);
        if (motion.movedOffMillis != CallSheet.UNKNOWN) {
            note(
                    motion,
                    departure,
                    motion.movedOffMillis,
                    motion.movedOffInSilence ? CallMethod.ESTIMATED : CallMethod.INTERPOLATED);
            return;
        }
        int arrival = CallSheet.arrivalOf(motion.nextCall);
        boolean seenToGoBy = motion.calls.isKnown(arrival);
        if (step.fromAlong() >= call.alongMetres() && seenToGoBy) {
            // Never seen standing: it left when it went by.
            note(motion, departure, motion.calls.times[arrival], motion.calls.methodOf(arrival));
            return;
        }
        double from = Math.max(call.alongMetres(), step.fromAlong());
        note(motion, departure, step.leftAt(motion.nextCall, from), method);
    }

    private void noteArrival(Motion motion, long timeMillis, CallMethod method) {
        if (motion.atCall > 0) {
            note(motion, CallSheet.arrivalOf(motion.atCall), timeMillis, method);
        }
    }

    /** A time that does not fit between its neighbours is moved to the nearer of them. */
    private static void note(Motion motion, int moment, long timeMillis, CallMethod method) {
        motion.callsNoted = true;
        CallSheet sheet = motion.calls;
        sheet.setPassed(CallSheet.callOf(moment), false);
        int before = sheet.previousFirm(moment);
        int after = sheet.nextFirm(moment);
        long bounded = before >= 0 ? Math.max(timeMillis, sheet.times[before]) : timeMillis;
        bounded = after >= 0 ? Math.min(bounded, sheet.times[after]) : bounded;
        sheet.note(
                moment, bounded, bounded == timeMillis ? method : CallMethod.weaker(method, CallMethod.INTERPOLATED));
    }

    private static void beAtNoCall(Motion motion) {
        motion.atCall = -1;
        motion.stoodAlongMetres = Double.NaN;
        motion.movedOffMillis = CallSheet.UNKNOWN;
    }

    /**
     * How the times of a step are known: by fixes that are close together for their devices, or not. Within four common
     * intervals a place has a fix not more than two before it and two after it.
     */
    private CallMethod methodOf(Step step, int device, Motion motion, Hypotheses hypotheses) {
        long interval = Math.max(hypotheses.intervalOf(device), hypotheses.intervalOf(motion.device));
        long common = Math.min(COMMON_INTERVALS * interval, LONGEST_COMMON_MILLIS);
        return step.millis() > Math.max(options.longestInterpolation().toMillis(), common)
                ? CallMethod.ESTIMATED
                : CallMethod.INTERPOLATED;
    }
}
