package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;
import java.util.Locale;
import java.util.Optional;

/**
 * A tracker that measures speed has stood for a while and says that it still does, but somewhere else: a receiver that is
 * parked wanders. Where it stands it has said itself; or another tracker of its train does, behind which it has always
 * ridden as far. Such a fix does not move the train. One that has gone far, or is told to run, is believed.
 */
final class StaticDrift implements DeviceFilter {
    /** In a longer time, milliseconds, a train may have drawn forward and stopped again. */
    static final long SEEN_WITHIN_MILLIS = 20 * 60_000;

    /** Less than that, metres, is no drift. */
    private static final double LEAST_M = 30;
    /** A fix that is told to be not exact is seldom off by more than so many times its accuracy. */
    private static final float ACCURACIES = 3;

    private static final long STANDS_FROM_MILLIS = 5 * 60_000;
    private static final int FROM_FIXES = 3;

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
    public Optional<String> findFault(Fix fix, DeviceTrace before, Motion train, Optional<StandOfOthers> others) {
        return others.flatMap(stand -> findFault(fix, before, stand)).or(() -> findFault(fix, before, train));
    }

    private Optional<String> findFault(Fix fix, DeviceTrace before, StandOfOthers others) {
        boolean stands = fix.measuredMillis() - others.sinceMillis() >= STANDS_FROM_MILLIS;
        double metres = others.metresFrom(fix);
        if (!stands || isNoise(fix, metres) || !before.place.isLeft(fix, before.isOddCreep(fix), others)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%.0f m from where it rides on a train that stands for %d s, at %.1f m/s",
                metres,
                (fix.measuredMillis() - others.sinceMillis()) / 1000,
                fix.speedMps()));
    }

    private Optional<String> findFault(Fix fix, DeviceTrace before, Motion train) {
        if (!stands(fix, before, train)) {
            return Optional.empty();
        }
        double metres = before.stand.metresFrom(fix);
        if (isNoise(fix, metres) || !before.stand.isLeft(fix, before.isOddCreep(fix))) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%.0f m from where the device stands for %d s, at %.1f m/s",
                metres,
                (fix.measuredMillis() - before.stand.sinceMillis) / 1000,
                fix.speedMps()));
    }

    private boolean isNoise(Fix fix, double metres) {
        boolean exact = !(fix.accuracyMetres() > DeviceStand.EXACT_WITHIN_M);
        double room = exact ? LEAST_M : Math.max(LEAST_M, ACCURACIES * fix.accuracyMetres());
        return metres <= room || metres > driftRadiusMetres;
    }

    /** Whether the device has stood until now, as it says itself all the time, or as others of its train say. */
    private static boolean stands(Fix fix, DeviceTrace before, Motion train) {
        boolean stood = before.stand.holds() && fix.measuredMillis() - before.stand.sinceMillis >= STANDS_FROM_MILLIS;
        boolean saysSo =
                before.stand.fixes >= FROM_FIXES && fix.measuredMillis() - before.fixMillis <= SEEN_WITHIN_MILLIS;
        boolean trainStood =
                train.anchorMillis <= before.fixMillis && fix.measuredMillis() - train.fixMillis <= SEEN_WITHIN_MILLIS;
        return fix.speedMps() < DeviceStand.STANDS_BELOW_MPS && stood && (saysSo || trainStood);
    }
}
