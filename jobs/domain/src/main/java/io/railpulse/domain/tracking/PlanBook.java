package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.List;

/**
 * Puts a plan in force for a train: a first one, or a new one that keeps what is known of the calls it still holds. What
 * the train has done it has done: calls behind it that the plan drops or adds are not touched.
 */
final class PlanBook {

    private PlanBook() {}

    /** Whether the plan says just what is in force already. */
    static boolean isInForce(TrainRun plan, TrackedTrain train) {
        return plan.equals(train.plan);
    }

    static void putInForce(TrainRun plan, TrackedTrain train, FixChunks chunks) {
        if (train.plan == null) {
            int calls = plan.calls().size();
            train.sheet = CallSheet.of(calls);
            train.reports = CallSheet.of(calls);
            train.hypotheses = Hypotheses.of(Motion.ofCalls(CallSheet.of(calls)));
            train.plan = plan;
            train.planned = plannedTimes(plan.calls());
            ScheduleBook.open(train);
            return;
        }
        replace(plan, train, chunks);
    }

    private static void replace(TrainRun plan, TrackedTrain train, FixChunks chunks) {
        PlanChange change = PlanChange.of(train, plan);
        DroppedCalls.note(change, train);
        train.plan = plan;
        train.planned = plannedTimes(plan.calls());
        train.sheet = change.carryOver(train.sheet, call -> call.sheet);
        DroppedCalls.tellReturned(change, train.sheet);
        if (!isSameWay(plan, change.former())) {
            train.reports = change.carryOver(train.reports, call -> call.reports);
            // Where the calls lie along the route has changed with the plan: the next fix places the train anew.
            Motion former = train.motion();
            train.hypotheses = Hypotheses.of(Motion.ofCalls(change.carryOver(former.calls, call -> call.fixes)));
            UnplannedStops.carryOver(
                    former, plan.routeId().equals(change.former().routeId()), train);
            FixHistory.clear(train, chunks);
        }
        ScheduleBook.replan(train, change);
    }

    private static boolean isSameWay(TrainRun plan, TrainRun former) {
        boolean same = plan.routeId().equals(former.routeId()) && CallMatch.isSameOrder(former.calls(), plan.calls());
        for (int call = 0; same && call < plan.calls().size(); call++) {
            PlannedCall now = plan.calls().get(call);
            same = now.alongMetres() == former.calls().get(call).alongMetres();
        }
        return same;
    }

    /** Booked times, and where none is booked what the nominal times make of the time before. */
    private static long[] plannedTimes(List<PlannedCall> calls) {
        long[] planned = new long[2 * calls.size()];
        long former = CallSheet.UNKNOWN;
        for (int call = 0; call < calls.size(); call++) {
            PlannedCall at = calls.get(call);
            long arrival = orElse(at.arrivalMillis(), call == 0 ? null : at.nominalRunningMillis(), former);
            long departure = orElse(at.departureMillis(), at.nominalDwellMillis(), arrival);
            planned[CallSheet.arrivalOf(call)] = arrival;
            planned[CallSheet.departureOf(call)] = departure;
            former = departure;
        }
        return planned;
    }

    private static long orElse(Long bookedMillis, Long nominalMillis, long formerMillis) {
        if (bookedMillis != null) {
            return bookedMillis;
        }
        boolean known = nominalMillis != null && formerMillis != CallSheet.UNKNOWN;
        return known ? formerMillis + nominalMillis : CallSheet.UNKNOWN;
    }
}
