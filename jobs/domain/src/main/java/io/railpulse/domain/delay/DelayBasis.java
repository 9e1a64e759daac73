package io.railpulse.domain.delay;

import io.railpulse.domain.timetable.Schedule;

/**
 * What a delay is measured against, the strongest first. Booked goes before referenced: it is what was promised to the
 * customer, and a plan that is made anew because a train is late must not make it punctual. Baseline comes last: nobody
 * promised it.
 */
public enum DelayBasis {
    /** The time that was booked when the train left its origin. */
    BOOKED,
    /** The time of a plan that was made anew while the train was under way. */
    REFERENCED,
    /** What usual running and dwell times make of the departure from the origin, see {@link Baseline}. */
    BASELINE,
    /** There is no such time, so the delay is unknown. */
    NONE;

    /** The strongest basis that has a time for a moment. */
    public static DelayBasis strongestAt(Schedule schedule, int moment) {
        if (schedule.bookedAt(moment) != Schedule.UNKNOWN) {
            return BOOKED;
        }
        if (schedule.referencedAt(moment) != Schedule.UNKNOWN) {
            return REFERENCED;
        }
        return schedule.baselineAt(moment) == Schedule.UNKNOWN ? NONE : BASELINE;
    }

    /** The time of a moment by this basis, milliseconds since the epoch; {@link Schedule#UNKNOWN} if there is none. */
    public long timeOf(Schedule schedule, int moment) {
        return switch (this) {
            case BOOKED -> schedule.bookedAt(moment);
            case REFERENCED -> schedule.referencedAt(moment);
            case BASELINE -> schedule.baselineAt(moment);
            case NONE -> Schedule.UNKNOWN;
        };
    }

    /** The name in tables and topics: {@code booked}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
