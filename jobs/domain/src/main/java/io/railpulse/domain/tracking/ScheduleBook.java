package io.railpulse.domain.tracking;

import io.railpulse.domain.delay.Baseline;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.timetable.Schedule;
import java.util.Arrays;

/**
 * Keeps the times that a train is measured against. The booked ones are those in force when it left its origin: a plan that
 * comes before replaces them, a plan that comes later only gives referenced times beside them.
 */
final class ScheduleBook {
    private static final long[] NOTHING = {};

    private ScheduleBook() {}

    /** Of a train's first plan. */
    static void open(TrackedTrain train) {
        long[] booked = Schedule.timesOf(train.plan);
        train.schedule = new Schedule(booked, NOTHING, baselineOf(train, booked));
    }

    /** Of the plan that has just come into force in the place of another. */
    static void replan(TrackedTrain train, PlanChange change) {
        Schedule former = train.schedule;
        Schedule measuredBy = new Schedule(
                carryOver(former.booked(), change.match()),
                carryOver(former.referenced(), change.match()),
                carryOver(former.baseline(), change.match()));
        long[] planned = Schedule.timesOf(train.plan);
        long[] booked = change.underWay() ? bookedBefore(change, measuredBy.booked()) : planned;
        long[] referenced = differs(planned, booked) ? planned : NOTHING;
        measureBy(new Schedule(booked, referenced, baselineOf(train, booked)), measuredBy, train);
    }

    private static long[] bookedBefore(PlanChange change, long[] carried) {
        long[] booked = carried.clone();
        for (int call = 0; call < change.match().length; call++) {
            if (change.match()[call] < 0 && change.returned()[call] != null) {
                System.arraycopy(change.returned()[call].booked, 0, booked, CallSheet.arrivalOf(call), 2);
            }
        }
        return booked;
    }

    /** Takes account of when the train is now known to have left its origin. */
    static void refresh(TrackedTrain train) {
        Schedule schedule = train.schedule;
        if (schedule.baseline().length == 0) {
            return;
        }
        long[] baseline = baselineOf(train, schedule.booked());
        if (!Arrays.equals(baseline, schedule.baseline())) {
            measureBy(new Schedule(schedule.booked(), schedule.referenced(), baseline), schedule, train);
        }
    }

    /** Calls that have another delay by it are told again. */
    private static void measureBy(Schedule schedule, Schedule before, TrackedTrain train) {
        train.schedule = schedule;
        CallSheet sheet = train.sheet;
        for (int moment = 0; moment < sheet.times.length; moment++) {
            if (sheet.isKnown(moment)) {
                long time = sheet.times[moment];
                if (!Delay.at(before, moment, time).equals(Delay.at(schedule, moment, time))) {
                    sheet.change(CallSheet.callOf(moment));
                }
            }
        }
    }

    private static long[] baselineOf(TrackedTrain train, long[] booked) {
        int departure = CallSheet.departureOf(0);
        long left = train.sheet.isFirm(departure) ? train.sheet.times[departure] : CallSheet.UNKNOWN;
        return Baseline.NOMINAL.timesOf(train.plan.calls(), booked, left);
    }

    private static boolean differs(long[] planned, long[] booked) {
        for (int moment = 0; moment < planned.length; moment++) {
            if (planned[moment] != CallSheet.UNKNOWN && planned[moment] != booked[moment]) {
                return true;
            }
        }
        return false;
    }

    private static long[] carryOver(long[] times, int[] match) {
        if (times.length == 0) {
            return NOTHING;
        }
        long[] carried = new long[2 * match.length];
        Arrays.fill(carried, CallSheet.UNKNOWN);
        for (int call = 0; call < match.length; call++) {
            if (match[call] >= 0) {
                System.arraycopy(times, 2 * match[call], carried, 2 * call, 2);
            }
        }
        return carried;
    }
}
