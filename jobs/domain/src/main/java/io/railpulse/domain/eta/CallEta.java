package io.railpulse.domain.eta;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.Schedule;

/**
 * The forecast of one moment of one call.
 *
 * @param stopSequence the call's number in the plan
 * @param stopId the place
 * @param event arrival or departure
 * @param p50Millis the median forecast, milliseconds since the epoch; null withdraws the forecast (the moment has passed,
 *     or the train is no longer followed)
 * @param p10Millis the early end of the 80 % interval; null if not given
 * @param p90Millis the late end of the 80 % interval; null if not given
 * @param bookedMillis booked time; null where none is booked
 * @param scheduledMillis the time of the strongest basis, which is the booked one where one is booked; null where there is
 *     none, or the forecast is withdrawn
 * @param delayBasis that basis; null where the forecast is withdrawn
 * @param method how the forecast was made; null where it is withdrawn
 * @param why what weighs most in it, in words; null where nothing is told
 */
public record CallEta(
        int stopSequence,
        String stopId,
        CallEvent event,
        Long p50Millis,
        Long p10Millis,
        Long p90Millis,
        Long bookedMillis,
        Long scheduledMillis,
        DelayBasis delayBasis,
        EtaMethod method,
        String why) {

    /** The forecast of a moment. */
    static CallEta told(PlannedCall call, int moment, RunForecast forecast, String why, Schedule schedule) {
        DelayBasis basis = DelayBasis.strongestAt(schedule, moment);
        Long booked = orNull(schedule.bookedAt(moment));
        return new CallEta(
                call.stopSequence(),
                call.stopId(),
                eventOf(moment),
                forecast.times()[moment],
                forecast.early()[moment],
                forecast.late()[moment],
                booked,
                basis == DelayBasis.BOOKED ? booked : orNull(basis.timeOf(schedule, moment)),
                basis,
                forecast.methods()[moment],
                why);
    }

    /** No forecast of a moment any more. */
    static CallEta withdrawn(PlannedCall call, int moment, Schedule schedule) {
        return new CallEta(
                call.stopSequence(),
                call.stopId(),
                eventOf(moment),
                null,
                null,
                null,
                orNull(schedule.bookedAt(moment)),
                null,
                null,
                null,
                null);
    }

    private static CallEvent eventOf(int moment) {
        return moment % 2 == 0 ? CallEvent.ARRIVAL : CallEvent.DEPARTURE;
    }

    private static Long orNull(long millis) {
        return millis == Schedule.UNKNOWN ? null : millis;
    }

    /** Whether another one is of the same call by its number, and of the same event. */
    boolean isOfSameMomentAs(CallEta other) {
        return stopSequence == other.stopSequence && event == other.event;
    }

    /** How late the train would be by the median forecast, in seconds; null if unknown or withdrawn. */
    public Long delaySeconds() {
        return p50Millis == null || scheduledMillis == null ? null : Delay.secondsBetween(scheduledMillis, p50Millis);
    }
}
