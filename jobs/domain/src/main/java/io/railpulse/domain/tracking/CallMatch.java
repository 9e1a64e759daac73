package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the calls of a former plan in a new one: by number and place, else by place in the order of travel, since whoever
 * puts a call into a plan may number all of it anew.
 */
final class CallMatch {

    private CallMatch() {}

    /** By call of the plan the same call of the former one; -1 where there is none. */
    static int[] of(List<PlannedCall> former, List<PlannedCall> plan) {
        int[] match = new int[plan.size()];
        Arrays.fill(match, -1);
        if (isSameOrder(former, plan)) {
            Arrays.setAll(match, call -> call);
            return match;
        }
        boolean[] taken = new boolean[former.size()];
        matchNumbers(former, plan, match, taken);
        int next = 0;
        for (int call = 0; call < match.length; call++) {
            if (match[call] < 0) {
                match[call] = findPlace(plan.get(call), former, taken, next, endOf(match, call, former.size()));
            }
            if (match[call] >= 0) {
                taken[match[call]] = true;
                next = match[call] + 1;
            }
        }
        return match;
    }

    /** Whether both come by the same places in the same order. */
    static boolean isSameOrder(List<PlannedCall> former, List<PlannedCall> plan) {
        boolean same = former.size() == plan.size();
        for (int call = 0; same && call < plan.size(); call++) {
            same = former.get(call).stopId().equals(plan.get(call).stopId());
        }
        return same;
    }

    private static void matchNumbers(List<PlannedCall> former, List<PlannedCall> plan, int[] match, boolean[] taken) {
        Map<String, Integer> byKey = new HashMap<>();
        for (int call = 0; call < former.size(); call++) {
            byKey.put(keyOf(former.get(call)), call);
        }
        for (int call = 0; call < match.length; call++) {
            match[call] = byKey.getOrDefault(keyOf(plan.get(call)), -1);
            if (match[call] >= 0) {
                taken[match[call]] = true;
            }
        }
    }

    /** Up to which former call a call may go without passing one that is found already. */
    private static int endOf(int[] match, int call, int formerCalls) {
        for (int later = call + 1; later < match.length; later++) {
            if (match[later] >= 0) {
                return match[later];
            }
        }
        return formerCalls;
    }

    private static int findPlace(PlannedCall call, List<PlannedCall> former, boolean[] taken, int from, int end) {
        for (int other = from; other < end; other++) {
            if (!taken[other] && former.get(other).stopId().equals(call.stopId())) {
                return other;
            }
        }
        return -1;
    }

    private static String keyOf(PlannedCall call) {
        return call.stopSequence() + " " + call.stopId();
    }
}
