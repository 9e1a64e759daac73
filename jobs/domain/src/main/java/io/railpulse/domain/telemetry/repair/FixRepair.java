package io.railpulse.domain.telemetry.repair;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.Optional;

/** One thing that is wrong with a fix and can be put right, by the fix and the time it was received alone. */
public interface FixRepair extends Repair {

    /** The fix received at a record time as it must have been meant; empty if there is nothing to put right. */
    Optional<PositionReport> findRepaired(PositionReport fix, long recordMillis);
}
