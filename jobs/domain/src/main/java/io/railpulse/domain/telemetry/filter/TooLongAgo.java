package io.railpulse.domain.telemetry.filter;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.Optional;

/** The fix claims to have been taken too long before it was received. */
public final class TooLongAgo implements FixFilter {
    private final OccurrenceTime time;

    public TooLongAgo(OccurrenceTime time) {
        this.time = time;
    }

    @Override
    public RejectReason reason() {
        return RejectReason.TOO_LONG_AGO;
    }

    @Override
    public Optional<String> findFault(PositionReport fix, long recordMillis) {
        return time.findPast(fix.measuredAtMillis(), recordMillis);
    }
}
