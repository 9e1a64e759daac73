package io.railpulse.domain.throughput;

import io.railpulse.domain.timetable.CallRole;
import java.util.ArrayList;
import java.util.List;

/**
 * The border stations at which a run stood or stands, between two of its links. A train that is known further on, or is not
 * followed any more, has gone nobody knows when: it is no visit.
 */
final class BorderVisits {

    private BorderVisits() {}

    static Place borderOf(CallInEffect call, CallInEffect next) {
        return new Place(PlaceKind.BORDER, call.stopId(), next.stopId());
    }

    static List<BorderVisit> of(RunLedger run) {
        List<BorderVisit> visits = new ArrayList<>();
        List<CallInEffect> calls = run.plan == null ? List.of() : run.listCallsInEffect();
        for (int at = 1; at < calls.size() - 1; at++) {
            CallInEffect call = calls.get(at);
            boolean isBorder = call.planned().role() == CallRole.BORDER;
            if (isBorder && call.isStop() && call.arrival() != null && isTold(run, calls, at)) {
                visits.add(visitOf(run, call, calls.get(at + 1)));
            }
        }
        return visits;
    }

    private static boolean isTold(RunLedger run, List<CallInEffect> calls, int at) {
        if (calls.get(at).departure() != null) {
            return true;
        }
        boolean isFurther = calls.subList(at + 1, calls.size()).stream().anyMatch(CallInEffect::isKnown);
        return !isFurther && !run.isGone();
    }

    private static BorderVisit visitOf(RunLedger run, CallInEffect call, CallInEffect next) {
        Long dwell = call.plannedDwellSeconds();
        return new BorderVisit(
                borderOf(call, next),
                run.plan.trainRunId(),
                call.stopSequence(),
                call.arrival(),
                call.arrival() + (dwell == null ? 0 : Math.max(0, dwell) * 1000),
                call.departure());
    }
}
