package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.repair.Repair;
import java.util.Optional;

/**
 * One thing that is wrong with a fix and can be put right beside what was received of its device before. It is settled once,
 * when the fix is received: what is received later changes nothing of it.
 */
interface DeviceRepair extends Repair {

    /**
     * The fix as it must have been meant; empty if there is nothing to put right. Of each fix it is asked once, in the order
     * received, and may remember what it needs to.
     *
     * @param recordMillis when the fix was received
     * @param train the train whose device it is
     */
    Optional<PositionReport> findRepaired(PositionReport fix, long recordMillis, TrackedTrain train);
}
