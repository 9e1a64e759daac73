package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a plan in force for a train: a first one, or a new one that keeps what is known of the calls it still holds. */
final class PlanBook {

    private PlanBook() {}

    /** Whether the plan says just what is in force already. */
    static boolean isInForce(TrainRun plan, TrackedTrain train) {
        return plan.equals(train.plan);
    }

    static void putInForce(TrainRun plan, TrackedTrain train, FixChunks chunks) {
        TrainRun former = train.plan;
        train.plan = plan;
        train.planned = plannedTimes(plan.calls());
        if (former == null) {
            train.sheet = CallSheet.of(plan.calls().size());
            train.reports = CallSheet.of(plan.calls().size());
            train.hypotheses =
                    Hypotheses.of(Motion.ofCalls(CallSheet.of(plan.calls().size())));
            return;
        }
        train.sheet = carryOver(train.sheet, former, plan);
        if (isSameWay(plan, former)) {
            return;
        }
        train.reports = carryOver(train.reports, former, plan);
        // Where the calls lie along the route has changed with the plan: the next fix places the train anew.
        train.hypotheses = Hypotheses.of(Motion.ofCalls(carryOver(train.motion().calls, former, plan)));
        FixHistory.clear(train, chunks);
    }

    private static boolean isSameWay(TrainRun plan, TrainRun former) {
        boolean same = plan.routeId().equals(former.routeId())
                && plan.calls().size() == former.calls().size();
        for (int call = 0; same && call < plan.calls().size(); call++) {
            PlannedCall now = plan.calls().get(call);
            PlannedCall before = former.calls().get(call);
            same = keyOf(now).equals(keyOf(before)) && now.alongMetres() == before.alongMetres();
        }
        return same;
    }

    private static CallSheet carryOver(CallSheet known, TrainRun former, TrainRun plan) {
        Map<String, Integer> formerCalls = new HashMap<>();
        for (int call = 0; call < former.calls().size(); call++) {
            formerCalls.put(keyOf(former.calls().get(call)), call);
        }
        CallSheet sheet = CallSheet.of(plan.calls().size());
        for (int call = 0; call < plan.calls().size(); call++) {
            Integer before = formerCalls.get(keyOf(plan.calls().get(call)));
            if (before != null) {
                sheet.copyCall(call, known, before);
            }
        }
        return sheet;
    }

    private static String keyOf(PlannedCall call) {
        return call.stopSequence() + " " + call.stopId();
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
