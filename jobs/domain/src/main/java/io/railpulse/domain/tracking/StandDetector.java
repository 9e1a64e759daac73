package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where a train stands on the way, outside the zones of its calls. It stands from the first fix of a place at which
 * later ones still see it; that nothing is heard of it is no stand, nor are two places with a silence between them. A train
 * that draws forward within the arrival radius, in a queue for example, is still at the same stand.
 *
 * <p>How long it stood there before it was first seen, and after it was last, is taken to be half of what is left of that
 * time when it ran as planned. Where it is next seen further on than it can have run since, it had left long before: what
 * saw it standing was a tracker, or a feed, that repeated itself, and proves nothing.
 */
final class StandDetector {
    /** With fewer fixes at one place it is not proved that a train stood. */
    static final int LEAST_FIXES = 3;
    /** The oldest of more are forgotten. */
    static final int MOST = 32;

    /** A time that is known no worse is measured. */
    private static final long MEASURED_WITHIN_MILLIS = 60_000;

    private final TrackingOptions options;
    private final CallZones zones;

    StandDetector(TrackingOptions options, CallZones zones) {
        this.options = options;
        this.zones = zones;
    }

    /** Takes the next step of a train, whose anchor is already where the step ends. */
    void advance(Motion motion, List<PlannedCall> calls, Step step, boolean moved, boolean stands, CallMethod method) {
        Stand open = motion.openStand();
        if (moved) {
            motion.anchorSpareMillis = step.spareMillis();
            motion.anchorStepMethod = (byte) method.ordinal();
            if (open != null && open.leftMillis == CallSheet.UNKNOWN) {
                moveOff(open, step, motion.anchorSpareMillis, method);
            }
        }
        boolean ofCall = zones.callAround(calls, motion.nextCall, motion.anchorAlongMetres) >= 0;
        if (open != null && (stands && ofCall || motion.atSea || isBeyond(step.toAlong(), open))) {
            finish(open, motion, step.toAlong(), step.toMillis());
            open = null;
        }
        if (!stands || ofCall || motion.atSea) {
            return;
        }
        if (open == null) {
            begin(motion, step.toMillis());
        } else {
            stay(open, motion, step.toMillis());
        }
    }

    private void moveOff(Stand stand, Step step, double spareMillis, CallMethod method) {
        double edge = step.fromAlong() + options.standingWithinMetres();
        long left = step.leftAt(edge) + Math.round(spareMillis / 2);
        stand.leftMillis = Math.min(step.toMillis(), Math.max(stand.seenMillis, left));
        stand.leftMethod = (byte) method.ordinal();
    }

    private boolean isBeyond(double alongMetres, Stand stand) {
        return alongMetres > stand.alongMetres + options.arrivalRadiusMetres();
    }

    private static void begin(Motion motion, long seenMillis) {
        Stand stand = new Stand();
        stand.alongMetres = motion.anchorAlongMetres;
        long earlier = Math.round(motion.anchorSpareMillis / 2);
        stand.firstMillis = motion.anchorMillis;
        stand.fromMillis = motion.anchorMillis - earlier;
        stand.fromMethod = earlier < MEASURED_WITHIN_MILLIS ? motion.anchorMethod : motion.anchorStepMethod;
        stand.seenMillis = seenMillis;
        stand.fixes = 2;
        Stand[] former = motion.stands;
        int kept = Math.min(former.length, MOST - 1);
        if (former.length > kept) {
            motion.standsForgottenUntilMillis = former[former.length - kept - 1].fromMillis;
        }
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
    private void finish(Stand open, Motion motion, double alongMetres, long fixMillis) {
        open.over = true;
        if (!isProved(open) || isOutOfReach(open, motion, alongMetres, fixMillis)) {
            motion.stands = Arrays.copyOf(motion.stands, motion.stands.length - 1);
            motion.callsNoted = true;
            return;
        }
        open.leftMillis = open.leftMillis == CallSheet.UNKNOWN ? open.seenMillis : open.leftMillis;
        motion.callsNoted = true;
    }

    private boolean isOutOfReach(Stand stand, Motion motion, double alongMetres, long fixMillis) {
        double metres = alongMetres - stand.alongMetres - 2 * options.arrivalRadiusMetres();
        return metres * 1000 > motion.proof.likelyFastestMps() * (fixMillis - stand.seenMillis);
    }

    /** Whether a train that is at a place at a time was not where it is thought to have stood: it has not come back. */
    private boolean isContradicted(Stand stand, double alongMetres, long fixMillis) {
        return stand.alongMetres > alongMetres + options.arrivalRadiusMetres() && stand.fromMillis <= fixMillis;
    }

    /** Puts the train to a place where it was not thought to be: what is beyond it has not been. */
    void enter(Motion motion, double alongMetres, long fixMillis) {
        motion.anchorSpareMillis = 0;
        Stand open = motion.openStand();
        if (open != null && isBeyond(alongMetres, open)) {
            open.leftMillis = open.seenMillis;
            open.leftMethod = (byte) CallMethod.ESTIMATED.ordinal();
            finish(open, motion, alongMetres, fixMillis);
        }
        int kept = motion.stands.length;
        while (kept > 0 && isContradicted(motion.stands[kept - 1], alongMetres, fixMillis)) {
            kept--;
        }
        if (kept < motion.stands.length) {
            motion.stands = Arrays.copyOf(motion.stands, kept);
            motion.callsNoted = true;
        }
    }
}
