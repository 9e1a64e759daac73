package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;
import java.util.Optional;

/** One reason not to believe a fix, judged beside what was heard of its device before. */
interface DeviceFilter {

    /** The reason that stands in the accounting. */
    RejectReason reason();

    /**
     * What is wrong with a fix, in words; empty if nothing.
     *
     * @param fix the next fix in the order measured
     * @param before what was heard of its device before
     * @param train the motion of its train that is believed
     * @param others where it is expected, if its train stands by others
     */
    Optional<String> findFault(Fix fix, DeviceTrace before, Motion train, Optional<StandOfOthers> others);
}
