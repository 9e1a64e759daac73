package io.railpulse.domain.telemetry.filter;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.Optional;

/** The coordinates are no numbers, or not on the globe. */
public final class OutOfRange implements FixFilter {

    @Override
    public RejectReason reason() {
        return RejectReason.OUT_OF_RANGE;
    }

    @Override
    public Optional<String> findFault(PositionReport fix, long recordMillis) {
        // Written so that NaN, which compares as false with everything, is out of range as well.
        boolean inRange = Math.abs(fix.latitude()) <= 90 && Math.abs(fix.longitude()) <= 180;
        return inRange ? Optional.empty() : Optional.of("(" + fix.latitude() + ", " + fix.longitude() + ")");
    }
}
