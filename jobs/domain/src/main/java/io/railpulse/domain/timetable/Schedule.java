package io.railpulse.domain.timetable;

import java.util.Arrays;
import java.util.List;

/**
 * The times that a run is measured against, by moment: the arrival at call {@code i} is moment {@code 2 i}, its departure
 * {@code 2 i + 1}. Milliseconds since the epoch, {@link #UNKNOWN} where there is none. Never changed, but replaced.
 *
 * @param booked what was booked when the train left its origin; until then the plan's times
 * @param referenced the times of the plan in force, if they differ from the booked ones since the train was planned anew
 *     under way; empty if it was not
 * @param baseline what usual running and dwell times make of its departure; empty if the plan names none
 */
public record Schedule(long[] booked, long[] referenced, long[] baseline) {
    /** Stands for a time that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** The times that a plan gives, by moment. */
    public static long[] timesOf(TrainRun plan) {
        List<PlannedCall> calls = plan.calls();
        long[] times = new long[2 * calls.size()];
        for (int call = 0; call < calls.size(); call++) {
            times[2 * call] = orUnknown(calls.get(call).arrivalMillis());
            times[2 * call + 1] = orUnknown(calls.get(call).departureMillis());
        }
        return times;
    }

    private static long orUnknown(Long millis) {
        return millis == null ? UNKNOWN : millis;
    }

    public long bookedAt(int moment) {
        return at(booked, moment);
    }

    public long referencedAt(int moment) {
        return at(referenced, moment);
    }

    public long baselineAt(int moment) {
        return at(baseline, moment);
    }

    private static long at(long[] times, int moment) {
        return times.length == 0 ? UNKNOWN : times[moment];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that
                && Arrays.equals(booked, that.booked)
                && Arrays.equals(referenced, that.referenced)
                && Arrays.equals(baseline, that.baseline);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(booked) + 31 * (Arrays.hashCode(referenced) + 31 * Arrays.hashCode(baseline));
    }

    @Override
    public String toString() {
        return "Schedule[booked=" + Arrays.toString(booked) + ", referenced=" + Arrays.toString(referenced)
                + ", baseline=" + Arrays.toString(baseline) + "]";
    }
}
