package io.railpulse.domain.telemetry.repair;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.Optional;

/** One thing that is wrong with a fix and can be put right, by the fix and the time it was received alone. */
public interface FixRepair {

    /** The name in metrics and on the reference page: that of the class, in kebab case. */
    String code();

    /** What is put right and how, in one sentence. */
    String sentence();

    /** The fix received at a record time as it must have been meant; empty if there is nothing to put right. */
    Optional<PositionReport> findRepaired(PositionReport fix, long recordMillis);
}
