package io.railpulse.domain.consignment;

import io.railpulse.domain.tracking.RunState;

/**
 * How it stands with one leg of a consignment.
 *
 * @param leg which
 * @param fromStopId where it is loaded; null if unknown
 * @param toStopId where it is unloaded; null if unknown
 * @param departure when the run leaves with it; null if unknown
 * @param arrival when the run is there with it; null if unknown
 * @param lastCall the last that was seen of the run from the one to the other; null before the first
 * @param state what the run is doing; null if unknown
 * @param skipped whether the run does not call where it is loaded or unloaded
 */
public record LegOutlook(
        ConsignmentLeg leg,
        String fromStopId,
        String toStopId,
        Moment departure,
        Moment arrival,
        CallSight lastCall,
        RunState state,
        boolean skipped) {

    /** Of a run of which nothing was heard. */
    static LegOutlook unknown(ConsignmentLeg leg) {
        return new LegOutlook(leg, null, null, null, null, null, null, false);
    }

    boolean hasDeparted() {
        return departure != null && departure.happened();
    }

    boolean hasArrived() {
        return arrival != null && arrival.happened();
    }

    /** Whether the run will not bring it there. */
    boolean isInterrupted() {
        return !hasArrived() && (skipped || state == RunState.CANCELLED || state == RunState.LOST);
    }
}
