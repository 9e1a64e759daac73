package io.railpulse.domain.tracking;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.Roster;
import java.time.Duration;

/**
 * How much a device counts where devices contradict each other: the locomotive is with its train, a wagon nearly always, and
 * a container may have been put elsewhere. Each kind counts less than the one before, and not by much: the clock
 * of a locomotive's tracker is wrong as often as another. The best of those that were heard of
 * lately counts in full, and so does a device of which nobody said what carries it.
 */
final class SourceWeight {
    private static final double NEXT_KIND = 0.7;
    private static final long LATELY_MILLIS = Duration.ofHours(1).toMillis();

    private SourceWeight() {}

    /** Of the device that took a fix, by what carries it then: 1, or less if a better one is heard. */
    static double of(Fix fix, Roster roster, Hypotheses heard) {
        AssetKind own = null;
        AssetKind best = null;
        for (Assignment assignment : roster.assignments) {
            String deviceId = assignment.id().deviceId();
            if (deviceId == null || !assignment.holdsAt(fix.measuredMillis())) {
                continue;
            }
            int device = Fix.deviceOf(deviceId);
            AssetKind kind = assignment.kind();
            own = device == fix.device() ? kind : own;
            boolean better = best == null || kind.compareTo(best) < 0;
            best = better && isHeard(device, fix, heard) ? kind : best;
        }
        return own == null || best == null ? 1 : Math.pow(NEXT_KIND, Math.max(0, own.compareTo(best)));
    }

    /** Whether a device has agreed with a motion of its train, or rides on its locomotive and has not contradicted it. */
    static boolean isOfTheTrain(Fix fix, Motion motion, Roster roster) {
        int trust = motion.trust.of(fix.device());
        return trust > 0 || trust == 0 && isOnLocomotive(fix, roster);
    }

    private static boolean isOnLocomotive(Fix fix, Roster roster) {
        for (Assignment assignment : roster.assignments) {
            String deviceId = assignment.id().deviceId();
            boolean isItsDevice = deviceId != null && Fix.deviceOf(deviceId) == fix.device();
            if (isItsDevice && assignment.kind() == AssetKind.LOCOMOTIVE && assignment.holdsAt(fix.measuredMillis())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeard(int device, Fix fix, Hypotheses heard) {
        DeviceTrace trace = heard.deviceOf(device);
        return trace != null && fix.measuredMillis() - trace.fixMillis <= LATELY_MILLIS;
    }
}
