package io.railpulse.domain.throughput;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;

/**
 * A call of the plan that was not skipped, and what is known of it.
 *
 * @param number of the call in the plan, from 0
 * @param planned what the plan says
 * @param observed the newest that is known; null if nothing is
 */
record CallInEffect(int number, PlannedCall planned, ObservedCall observed) {

    String stopId() {
        return planned.stopId();
    }

    int stopSequence() {
        return planned.stopSequence();
    }

    Long arrival() {
        return observed == null ? null : observed.arrivalMillis();
    }

    Long departure() {
        return observed == null ? null : observed.departureMillis();
    }

    boolean isKnown() {
        return arrival() != null || departure() != null;
    }

    boolean isStop() {
        return observed != null && observed.kind() == CallKind.STOP;
    }

    boolean isEstimated() {
        return observed != null && observed.method() == CallMethod.ESTIMATED;
    }

    /** How long it was to stand here, seconds: as was booked, else as is usual; null if neither is known. */
    Long plannedDwellSeconds() {
        boolean isBooked =
                observed != null && observed.bookedArrivalMillis() != null && observed.bookedDepartureMillis() != null;
        if (isBooked) {
            return Math.floorDiv(observed.bookedDepartureMillis() - observed.bookedArrivalMillis(), 1000L);
        }
        Long nominal = planned.nominalDwellMillis();
        return nominal == null ? null : Long.valueOf(Math.floorDiv(nominal, 1000L));
    }

    /** How long it was to run from another call to here, seconds; null if unknown. */
    Long plannedRunningSeconds(CallInEffect from) {
        Long departure = from.observed == null ? null : from.observed.bookedDepartureMillis();
        Long arrival = observed == null ? null : observed.bookedArrivalMillis();
        if (departure != null && arrival != null) {
            return Math.floorDiv(arrival - departure, 1000L);
        }
        // Usual times are those from the call before in the plan: of no use where that was skipped.
        Long nominal = number == from.number + 1 ? planned.nominalRunningMillis() : null;
        return nominal == null ? null : Long.valueOf(Math.floorDiv(nominal, 1000L));
    }
}
