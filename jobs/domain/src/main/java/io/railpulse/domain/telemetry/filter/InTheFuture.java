package io.railpulse.domain.telemetry.filter;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.Optional;

/** The fix claims to have been taken after it was received. */
public final class InTheFuture implements FixFilter {
    private final OccurrenceTime time;

    public InTheFuture(OccurrenceTime time) {
        this.time = time;
    }

    @Override
    public RejectReason reason() {
        return RejectReason.IN_THE_FUTURE;
    }

    @Override
    public Optional<String> findFault(PositionReport fix, long recordMillis) {
        return time.findFuture(fix.measuredAtMillis(), recordMillis);
    }
}
