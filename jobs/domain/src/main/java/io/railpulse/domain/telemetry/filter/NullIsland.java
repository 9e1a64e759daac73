package io.railpulse.domain.telemetry.filter;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.Optional;

/** The coordinates are (0, 0), to a hundred metres: a receiver without a fix. */
public final class NullIsland implements FixFilter {
    private static final double HUNDRED_METRES_DEG = 0.001;

    @Override
    public RejectReason reason() {
        return RejectReason.NULL_ISLAND;
    }

    @Override
    public Optional<String> findFault(PositionReport fix, long recordMillis) {
        boolean isNull =
                Math.abs(fix.latitude()) < HUNDRED_METRES_DEG && Math.abs(fix.longitude()) < HUNDRED_METRES_DEG;
        return isNull ? Optional.of("(" + fix.latitude() + ", " + fix.longitude() + ")") : Optional.empty();
    }
}
