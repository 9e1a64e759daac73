package io.railpulse.domain.consignment;

import java.io.Serializable;
import java.time.Duration;

/**
 * How consignments are followed.
 *
 * @param leastTransfer how long it takes at least to change from one train to another
 * @param tellEvery how often a status is told at most, where it changed in numbers only; record time
 * @param forgetAfter how long a consignment, or a run, is remembered after it ended; record time
 * @param giveUpAfter how long after the last that was heard, where it never ended; record time
 */
public record ConsignmentOptions(Duration leastTransfer, Duration tellEvery, Duration forgetAfter, Duration giveUpAfter)
        implements Serializable {

    public static ConsignmentOptions defaults() {
        return new ConsignmentOptions(
                Duration.ofHours(2), Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofDays(60));
    }
}
