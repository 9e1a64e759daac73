package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where a train stands on the way, outside the zones of its calls. It stands from the first fix of a place at which
 * later ones still see it; that nothing is heard of it is no stand, nor are two places with a silence between them. A train
 * that draws forward within the arrival radius, in a queue for example, is still at the same stand.
 */
final class StandDetector {
    /** With fewer fixes at one place it is not proved that a train stood. */
    static final int LEAST_FIXES = 3;
    /** The oldest of more are forgotten. */
    static final int MOST = 32;

    private final TrackingOptions options;
    private final CallZones zones;

    StandDetector(TrackingOptions options, CallZones zones) {
        this.options = options;
        this.zones = zones;
    }

    /** Takes the next step of a train, whose anchor is already where the step ends. */
    void advance(Motion motion, List<PlannedCall> calls, Step step, boolean moved, boolean stands, CallMethod method) {
        Stand open = motion.openStand();
        if (open != null && moved && open.leftMillis == CallSheet.UNKNOWN) {
            double edge = step.fromAlong() + options.standingWithinMetres();
            open.leftMillis = Math.max(open.seenMillis, step.leftAt(edge));
            open.leftMethod = (byte) method.ordinal();
        }
        boolean ofCall = zones.callAround(calls, motion.nextCall, motion.anchorAlongMetres) >= 0;
        if (open != null && (stands && ofCall || isBeyond(step.toAlong(), open))) {
            finish(open, motion);
            open = null;
        }
        if (!stands || ofCall) {
            return;
        }
        if (open == null) {
            begin(motion, step.toMillis());
        } else {
            stay(open, motion, step.toMillis());
        }
    }

    private boolean isBeyond(double alongMetres, Stand stand) {
        return alongMetres > stand.alongMetres + options.arrivalRadiusMetres();
    }

    private static void begin(Motion motion, long seenMillis) {
        Stand stand = new Stand();
        stand.alongMetres = motion.anchorAlongMetres;
        stand.fromMillis = motion.anchorMillis;
        stand.fromMethod = motion.anchorMethod;
        stand.seenMillis = seenMillis;
        stand.fixes = 2;
        Stand[] former = motion.stands;
        int kept = Math.min(former.length, MOST - 1);
        motion.stands = Arrays.copyOfRange(former, former.length - kept, former.length + 1);
        motion.stands[kept] = stand;
    }

    private void stay(Stand stand, Motion motion, long seenMillis) {
        stand.leftMillis = CallSheet.UNKNOWN;
        if (seenMillis == stand.seenMillis) {
            return;
        }
        boolean proved = isProved(stand);
        stand.seenMillis = seenMillis;
        stand.fixes++;
        motion.callsNoted |= !proved && isProved(stand);
    }

    private boolean isProved(Stand stand) {
        return stand.isProved(LEAST_FIXES, options.unplannedStopAfter().toMillis());
    }

    /** What was too short, or cannot be proved, is as if it had never been. */
    private void finish(Stand open, Motion motion) {
        open.over = true;
        if (!isProved(open)) {
            motion.stands = Arrays.copyOf(motion.stands, motion.stands.length - 1);
            return;
        }
        open.leftMillis = open.leftMillis == CallSheet.UNKNOWN ? open.seenMillis : open.leftMillis;
        motion.callsNoted = true;
    }

    /** Puts the train to a place where it was not thought to be: what is beyond it has not been. */
    void enter(Motion motion, double alongMetres) {
        Stand open = motion.openStand();
        if (open != null && isBeyond(alongMetres, open)) {
            open.leftMillis = open.seenMillis;
            open.leftMethod = (byte) CallMethod.ESTIMATED.ordinal();
            finish(open, motion);
        }
        int kept = motion.stands.length;
        while (kept > 0 && motion.stands[kept - 1].alongMetres > alongMetres + options.arrivalRadiusMetres()) {
            kept--;
        }
        if (kept < motion.stands.length) {
            motion.stands = Arrays.copyOf(motion.stands, kept);
            motion.callsNoted = true;
        }
    }
}
