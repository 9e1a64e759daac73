package io.railpulse.domain.tracking;

import io.railpulse.domain.delay.Delay;

/**
 * What is known of one call of one run after it began: the newest revision replaces all before.
 *
 * @param trainRunId the run
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date
 * @param stopSequence the call's number in the plan; null for an unplanned stop
 * @param stopId the place; of an unplanned stop where on its route, {@code km-1234.6}
 * @param alongMetres where that is, metres along the route; null of a call that the plan no longer holds
 * @param kind stop, pass or skipped
 * @param arrivalMillis arrival, milliseconds since the epoch; null if unknown
 * @param departureMillis departure, milliseconds since the epoch; null if unknown or not yet; never before the arrival
 * @param bookedArrivalMillis booked arrival; null where none is booked
 * @param bookedDepartureMillis booked departure; null where none is booked
 * @param arrivalDelay how late it arrived, against the strongest basis
 * @param departureDelay how late it departed, against the strongest basis
 * @param method how the times are known: the weaker of the two; null of a call that was skipped
 * @param revision 0 for the first, one more at each change
 * @param withdrawn whether the call turned out not to have happened; both times are then null
 * @param recordMillis record time of the cause
 * @param ordinal number of this output among those of the same run and record time
 */
public record ObservedCall(
        String trainRunId,
        String tripId,
        String serviceDate,
        Integer stopSequence,
        String stopId,
        Double alongMetres,
        CallKind kind,
        Long arrivalMillis,
        Long departureMillis,
        Long bookedArrivalMillis,
        Long bookedDepartureMillis,
        Delay arrivalDelay,
        Delay departureDelay,
        CallMethod method,
        int revision,
        boolean withdrawn,
        long recordMillis,
        int ordinal) {}
