package io.railpulse.domain.delay;

import io.railpulse.domain.timetable.Schedule;

/**
 * How late a train is, and what that is measured against.
 *
 * @param seconds negative if early, parts of a second left out; null if unknown
 * @param basis what it is measured against; {@link DelayBasis#NONE} if unknown
 */
public record Delay(Long seconds, DelayBasis basis) {
    /** Nothing to measure against, or nothing to measure. */
    public static final Delay UNKNOWN = new Delay(null, DelayBasis.NONE);

    /** The delay of a moment that is, or will be, at a time, against the strongest basis there is. */
    public static Delay at(Schedule schedule, int moment, long timeMillis) {
        DelayBasis basis = DelayBasis.strongestAt(schedule, moment);
        boolean known = basis != DelayBasis.NONE && timeMillis != Schedule.UNKNOWN;
        return known ? new Delay(secondsBetween(basis.timeOf(schedule, moment), timeMillis), basis) : UNKNOWN;
    }

    /** Whole seconds from one time to another, parts of a second left out. */
    public static long secondsBetween(long scheduledMillis, long timeMillis) {
        return (timeMillis - scheduledMillis) / 1000;
    }

    /** The delay in whole minutes by {@link Uic450}; null if unknown. */
    public Long minutes() {
        return seconds == null ? null : Long.valueOf(Uic450.minutesOf(seconds));
    }
}
