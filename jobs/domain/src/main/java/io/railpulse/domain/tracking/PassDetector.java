package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.List;

/**
 * Finds the calls at which a train cannot have stopped.
 *
 * <p>The rule: between two fixes of one device, so many metres and so much time apart, a train that stood for a moment had
 * to brake to it and to speed up again. No train does so at more than {@value #MPS2} m/s², or runs much faster than it was
 * seen to; so that takes a least time, the longer, the faster it ran at both fixes by what its tracker says. What is left
 * of the time between the fixes is the longest that it can have stood. A stand that a fix falls into is shared by the steps
 * before and after that fix, so what two successive steps have left is added up, unless its tracker tells there that the
 * train ran. Where that is less than {@link TrackingOptions#standingFor()}, or than a tenth of the planned stand, for every step that comes as near to a call as
 * {@value #RADII} arrival radii, the train went through: a platform, or a yard, does not end at the arrival radius. Of fixes
 * further apart nothing is claimed, nor of a step that is too fast to be true, or that sets out where the train had stood
 * until then: a feed that tells the same place for a while, and then another one, knows when neither was.
 */
final class PassDetector {
    /** No train speeds up or brakes faster: metres a second each second. */
    private static final double MPS2 = 1;
    /** A step that is shorter says little of how fast a train runs. */
    private static final long PACE_FROM_MILLIS = 5_000;
    /** A tracker that tells less, metres a second, may be standing. */
    private static final float RUNS_FROM_MPS = 2;
    /** So much of what a tracker tells of its speed is sure. */
    private static final double SURE_OF_SPEED = 0.8;
    /** In a longer step any train may have stopped. */
    private static final long LONGEST_STEP_MILLIS = 120_000;

    private static final double AS_LONG_AS_ONE_LIKES = Double.MAX_VALUE;
    private static final double PART_OF_PLANNED = 0.1;

    /** As many arrival radii before and behind a call a train that calls there may still stop. */
    private static final int RADII = 4;

    private final CallZones zones;
    private final double standingForMillis;

    PassDetector(TrackingOptions options) {
        this.zones = new CallZones(RADII * options.arrivalRadiusMetres());
        this.standingForMillis = options.standingFor().toMillis();
    }

    /**
     * Takes the next fix of a train.
     *
     * @param alongMetres where it puts the train
     * @param noiseMetres how much nearer to the fix before it may truly be
     */
    void advance(Motion motion, List<PlannedCall> calls, double alongMetres, Fix fix, double noiseMetres) {
        PassProof proof = motion.proof;
        boolean known = proof.fixMillis != CallSheet.UNKNOWN;
        boolean same = known && fix.device() == proof.device;
        long millis = known ? fix.measuredMillis() - proof.fixMillis : 0;
        double metres = alongMetres - proof.alongMetres - noiseMetres;
        boolean still = same && metres <= 0;
        if (!known || millis > LONGEST_STEP_MILLIS || same && fix.speedMps() < RUNS_FROM_MPS) {
            begin(proof, calls, alongMetres, fix);
            proof.stood = still;
        } else if (still) {
            proof.stood |= millis >= standingForMillis;
        } else if (same && !isOfOther(fix, alongMetres, motion)) {
            if (metres * 1000 > proof.likelyFastestMps() * millis) {
                begin(proof, calls, alongMetres, fix);
            } else {
                goOn(motion, calls, alongMetres, metres, fix);
            }
        }
    }

    /** Whether a place is that of another device, which saw the train further on before. */
    private static boolean isOfOther(Fix fix, double alongMetres, Motion motion) {
        return alongMetres <= motion.alongMetres && fix.device() != motion.device;
    }

    /** Forgets what was proved: the train is elsewhere, or may be standing. */
    void begin(PassProof proof, List<PlannedCall> calls, double alongMetres, Fix fix) {
        proof.call = alongMetres >= proof.alongMetres ? proof.call : 0;
        take(proof, alongMetres, fix);
        // It may have come to stand as long ago as one likes.
        proof.spareMillis = AS_LONG_AS_ONE_LIKES;
        while (proof.call < calls.size() && alongMetres > zones.endOf(calls, proof.call)) {
            proof.call++;
        }
        proof.mayHaveStopped = true;
    }

    private static void take(PassProof proof, double alongMetres, Fix fix) {
        proof.device = fix.device();
        proof.fixMillis = fix.measuredMillis();
        proof.alongMetres = alongMetres;
        proof.speedMps = fix.speedMps();
        proof.stood = false;
    }

    private void goOn(Motion motion, List<PlannedCall> calls, double alongMetres, double metres, Fix fix) {
        PassProof proof = motion.proof;
        long millis = fix.measuredMillis() - proof.fixMillis;
        double pace = metres * 1000 / Math.max(1, millis);
        if (millis >= PACE_FROM_MILLIS) {
            proof.fastestMps = Math.max(proof.fastestMps, pace);
        }
        double fastest = proof.likelyFastestMps();
        double least = leastSeconds(metres, sure(proof.speedMps, pace), sure(fix.speedMps(), pace), fastest);
        double spare = Math.max(0, millis - 1000 * least);
        boolean stoodBefore = !(proof.speedMps >= RUNS_FROM_MPS) && spare > 0;
        double longest = proof.stood ? AS_LONG_AS_ONE_LIKES : spare + (stoodBefore ? proof.spareMillis : 0);
        goBy(motion, calls, alongMetres, longest);
        take(proof, alongMetres, fix);
        proof.spareMillis = spare;
    }

    private void goBy(Motion motion, List<PlannedCall> calls, double alongMetres, double longestMillis) {
        PassProof proof = motion.proof;
        while (proof.call < calls.size()) {
            double start = zones.startOf(calls, proof.call);
            if (proof.alongMetres < start) {
                proof.mayHaveStopped = false;
            }
            if (alongMetres < start) {
                return;
            }
            proof.mayHaveStopped |= longestMillis >= leastStandMillis(calls.get(proof.call));
            if (alongMetres <= zones.endOf(calls, proof.call)) {
                return;
            }
            if (!proof.mayHaveStopped) {
                pass(motion, proof.call);
            }
            proof.call++;
        }
    }

    /** Where a long stand is planned, a moment is no stop: not even the tenth part of the work can be done in it. */
    private double leastStandMillis(PlannedCall call) {
        return Math.max(standingForMillis, PART_OF_PLANNED * call.dwellMillis());
    }

    private void pass(Motion motion, int call) {
        CallSheet sheet = motion.calls;
        int arrival = CallSheet.arrivalOf(call);
        int departure = CallSheet.departureOf(call);
        boolean known = sheet.isKnown(arrival) && sheet.isKnown(departure);
        if (known && sheet.times[departure] - sheet.times[arrival] < standingForMillis) {
            sheet.note(departure, sheet.times[arrival], sheet.methodOf(arrival));
            sheet.setPassed(call, true);
            motion.callsNoted = true;
        }
    }

    /** What a tracker tells of its speed, where that is surely so; 0 if it tells nothing. */
    private static double sure(float speedMps, double paceMps) {
        return Float.isNaN(speedMps) ? 0 : SURE_OF_SPEED * Math.min(speedMps, PassProof.FASTER_THAN_SEEN * paceMps);
    }

    /**
     * The least time in which a train goes so far and stops on the way for no more than a moment.
     *
     * @param fromMps how fast it runs at the beginning, at least
     * @param toMps how fast it runs at the end, at least
     */
    private static double leastSeconds(double metres, double fromMps, double toMps, double fastestMps) {
        double before = fromMps * fromMps / (2 * MPS2);
        double after = toMps * toMps / (2 * MPS2);
        if (before + after >= metres) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.min(
                fromRestSeconds(before, fastestMps) + fromRestSeconds(metres - before, fastestMps),
                fromRestSeconds(after, fastestMps) + fromRestSeconds(metres - after, fastestMps));
    }

    /** The least time in which a train goes so far from a stand, or to one. */
    private static double fromRestSeconds(double metres, double fastestMps) {
        double toFastest = fastestMps * fastestMps / (2 * MPS2);
        return metres <= toFastest ? Math.sqrt(2 * metres / MPS2) : metres / fastestMps + fastestMps / (2 * MPS2);
    }
}
