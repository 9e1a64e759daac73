package io.railpulse.domain.telemetry.repair;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.Optional;

/** The place may be right where the speed or the bearing cannot be: a device that says -1 or 511 knows neither. */
public final class ImpossibleMotion implements FixRepair {
    private final double fastestMps;

    public ImpossibleMotion(double fastestMps) {
        this.fastestMps = fastestMps;
    }

    @Override
    public String code() {
        return "impossible-motion";
    }

    @Override
    public String sentence() {
        return "A speed that no train has, or a bearing that is none, is taken as unknown.";
    }

    @Override
    public Optional<PositionReport> findRepaired(PositionReport fix, long recordMillis) {
        boolean noSpeed = isImpossible(fix.speedMps(), fastestMps);
        boolean noBearing = isImpossible(fix.bearingDeg(), 360);
        if (!noSpeed && !noBearing) {
            return Optional.empty();
        }
        return Optional.of(fix.withMotion(noSpeed ? null : fix.speedMps(), noBearing ? null : fix.bearingDeg()));
    }

    private static boolean isImpossible(Double value, double most) {
        // Written so that NaN, which compares as false with everything, is impossible as well.
        return value != null && !(value >= 0 && value <= most);
    }
}
