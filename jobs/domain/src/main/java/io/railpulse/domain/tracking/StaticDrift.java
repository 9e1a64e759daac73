package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;
import java.util.Locale;
import java.util.Optional;

/**
 * A tracker that measures speed has stood for a while and says that it still does, but somewhere else: a receiver that is
 * parked wanders. Such a fix does not move the train. One that has gone far, or is told to run, is believed.
 */
final class StaticDrift implements DeviceFilter {
    /** Less than that, metres, is no drift. */
    private static final double LEAST_M = 30;
    /** A fix is seldom off by more than so many times its accuracy. */
    private static final float ACCURACIES = 3;

    private static final long STANDS_FROM_MILLIS = 5 * 60_000;
    private static final int FROM_FIXES = 3;
    /** In a longer time, milliseconds, a train may have drawn forward and stopped again. */
    private static final long SEEN_WITHIN_MILLIS = 5 * 60_000;

    private final double driftRadiusMetres;

    /** @param driftRadiusMetres no receiver wanders further than that */
    StaticDrift(double driftRadiusMetres) {
        this.driftRadiusMetres = driftRadiusMetres;
    }

    @Override
    public RejectReason reason() {
        return RejectReason.STATIC_DRIFT;
    }

    @Override
    public Optional<String> findFault(Fix fix, DeviceTraces devices, int device) {
        if (!stands(fix, devices, device)) {
            return Optional.empty();
        }
        double metres = devices.metresFromStand(device, fix);
        boolean noise = metres <= Math.max(LEAST_M, devices.scatterMetres(device))
                || metres <= ACCURACIES * fix.accuracyMetres();
        if (noise || metres > driftRadiusMetres) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%.0f m from where the device stands for %d s, at %.1f m/s",
                metres,
                (fix.measuredMillis() - devices.standsSinceMillis[device]) / 1000,
                fix.speedMps()));
    }

    private static boolean stands(Fix fix, DeviceTraces devices, int device) {
        return fix.speedMps() < DeviceTraces.STANDS_BELOW_MPS
                && devices.standsSinceMillis[device] != CallSheet.UNKNOWN
                && devices.standFixes[device] >= FROM_FIXES
                && fix.measuredMillis() - devices.fixMillis[device] <= SEEN_WITHIN_MILLIS
                && fix.measuredMillis() - devices.standsSinceMillis[device] >= STANDS_FROM_MILLIS;
    }
}
