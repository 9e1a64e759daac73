package io.railpulse.domain.telemetry.filter;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.Optional;

/** One reason not to believe a fix, judged by the fix and the time it was received alone. */
public interface FixFilter {

    /** The reason that stands in the accounting. */
    RejectReason reason();

    /** What is wrong with a fix received at a record time, in words; empty if nothing. */
    Optional<String> findFault(PositionReport fix, long recordMillis);
}
