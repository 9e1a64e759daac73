package io.railpulse.benchmarks.eta;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is received on one day of {@value #TRAINS} passenger trains of one route, one every quarter of an hour, each with {@value
 * #CALLS} calls four minutes apart: each arrival and departure, told to the whole minute, a minute later. Every day a train loses
 * and makes up other minutes.
 *
 * @param plans of its trains, by their number
 * @param heard what is received, in the order of record time
 */
record MovementDay(List<TrainRun> plans, List<Heard> heard) {
    static final int TRAINS = 40;
    /** How many records there are of a day: neither the arrival at the origin nor the departure at the destination. */
    static final int RECORDS = TRAINS * (2 * MovementDay.CALLS - 2);

    private static final int CALLS = 14;
    private static final long MINUTE = 60_000;
    private static final long FIRST_DAY = Instant.parse("2026-03-02T05:00:00Z").toEpochMilli();
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long LONGEST_LEG = 5;

    /** A report, and when it is received. */
    record Heard(int train, long recordMillis, MovementReport report) {}

    static MovementDay of(int day) {
        SplittableRandom chance = new SplittableRandom(day);
        List<TrainRun> plans = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        for (int train = 0; train < TRAINS; train++) {
            TrainRun plan = plan(day, train);
            plans.add(plan);
            long late = Math.round(-1.5 * StrictMath.log(1 - chance.nextDouble()));
            for (int moment = 1; moment <= 2 * CALLS - 2; moment++) {
                late = Math.max(0, late + (moment % 2 == 0 ? lost(chance) : -chance.nextInt(2)));
                PlannedCall call = plan.calls().get(moment / 2);
                long happened = (moment % 2 == 0 ? call.arrivalMillis() : call.departureMillis()) + late * MINUTE;
                heard.add(new Heard(train, happened + MINUTE, report(plan, call, moment, happened)));
            }
        }
        heard.sort(Comparator.comparingLong(Heard::recordMillis).thenComparingInt(Heard::train));
        return new MovementDay(plans, heard);
    }

    /** Mostly nothing, now and then some minutes; whole minutes on a link. */
    private static long lost(SplittableRandom chance) {
        return chance.nextInt(3) == 0 ? Math.min(LONGEST_LEG, Math.round(-StrictMath.log(1 - chance.nextDouble()))) : 0;
    }

    private static TrainRun plan(int day, int train) {
        long origin = FIRST_DAY + day * DAY + train * 15 * MINUTE;
        List<PlannedCall> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            String stop = "stop-" + call;
            Long arrives = call == 0 ? null : Long.valueOf(origin + (5L * call - 1) * MINUTE);
            Long departs = call == CALLS - 1 ? null : Long.valueOf(origin + 5L * call * MINUTE);
            calls.add(new PlannedCall(call + 1, stop, stop, 0, 0, 6_000.0 * call, arrives, departs));
        }
        String trip = "trip-" + train;
        return new TrainRun(trip + "@" + day, trip, "day-" + day, null, "route", null, null, null, null, calls);
    }

    private static MovementReport report(TrainRun plan, PlannedCall call, int moment, long happened) {
        MovementKind kind = moment % 2 == 0 ? MovementKind.ARRIVAL : MovementKind.DEPARTURE;
        return new MovementReport(
                null,
                "reports",
                plan.tripId(),
                plan.serviceDate(),
                call.stopId(),
                kind,
                happened,
                MessageStatus.CREATE);
    }
}
