package io.railpulse.domain.consignment;

import io.railpulse.domain.eta.CallEvent;
import java.util.Comparator;

/**
 * That a train arrived at, or departed from, one of its calls.
 *
 * @param stopSequence the call's number in the plan
 * @param stopId the place
 * @param event which of the two
 * @param atMillis when, occurrence time, milliseconds since the epoch
 */
public record CallSight(int stopSequence, String stopId, CallEvent event, long atMillis) {
    static final Comparator<CallSight> IN_ORDER = Comparator.comparingLong(CallSight::atMillis)
            .thenComparingInt(CallSight::stopSequence)
            .thenComparing(CallSight::event);
}
