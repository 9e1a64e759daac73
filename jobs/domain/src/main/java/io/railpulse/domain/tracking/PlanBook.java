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

    static void putInForce(TrainRun plan, TrackedTrain train) {
        CallSheet sheet = CallSheet.of(plan.calls().size());
        boolean sameWay = train.plan != null && isSameWay(plan, train.plan);
        if (train.plan != null) {
            carryOver(train, plan, sheet);
        }
        train.plan = plan;
        train.planned = plannedTimes(plan.calls());
        train.sheet = sheet;
        if (!sameWay) {
            losePlace(train);
        }
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

    /** Where the calls lie along the route has changed with the plan: the next fix places the train anew. */
    private static void losePlace(TrackedTrain train) {
        train.fixMillis = CallSheet.UNKNOWN;
        train.alongMetres = Double.NaN;
        train.atCall = -1;
        train.nextCall = 0;
    }

    private static void carryOver(TrackedTrain train, TrainRun plan, CallSheet sheet) {
        Map<String, Integer> former = new HashMap<>();
        for (int call = 0; call < train.plan.calls().size(); call++) {
            former.put(keyOf(train.plan.calls().get(call)), call);
        }
        for (int call = 0; call < plan.calls().size(); call++) {
            Integer before = former.get(keyOf(plan.calls().get(call)));
            if (before == null) {
                continue;
            }
            sheet.copyCall(call, train.sheet, before);
        }
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
