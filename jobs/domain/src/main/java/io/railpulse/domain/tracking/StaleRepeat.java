package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;
import java.util.Locale;
import java.util.Optional;

/**
 * A tracker says again where it was, to the last digit: it has no fix and repeats the last one it had. A train that stands
 * may well be found in just the same place, so that is only said of a tracker that tells that it runs, or whose fixes always
 * scattered while it stood.
 */
final class StaleRepeat implements DeviceFilter {
    /** Faster than that, metres a second, nobody stays to the last digit where he is. */
    private static final float RUNS_FROM_MPS = 1;

    @Override
    public RejectReason reason() {
        return RejectReason.STALE_REPEAT;
    }

    @Override
    public Optional<String> findFault(Fix fix, DeviceTrace before, Motion train, Optional<StandOfOthers> others) {
        // Where it stands it may be found in the same place by chance, but not twice in a row.
        boolean lies = fix.speedMps() > RUNS_FROM_MPS || before.repeats && before.scattersAtRest();
        if (!before.isRepeat(fix) || !lies) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "just where the device was %d s before, at %.1f m/s",
                (fix.measuredMillis() - before.fixMillis) / 1000,
                fix.speedMps()));
    }
}
