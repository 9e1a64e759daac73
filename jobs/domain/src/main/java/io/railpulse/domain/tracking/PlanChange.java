package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.TrainRun;
import java.util.function.Function;

/**
 * One plan in the place of another. Calls are numbered from 0.
 *
 * @param former the plan that was in force
 * @param plan the plan that replaces it
 * @param underWay whether the train had left its origin
 * @param match by call of the plan the same call of the former one; -1 where there is none
 * @param returned by call of the plan what an earlier plan held under the same number and was dropped since; null where
 *     none did
 */
record PlanChange(TrainRun former, TrainRun plan, boolean underWay, int[] match, DroppedCall[] returned) {

    static PlanChange of(TrackedTrain train, TrainRun plan) {
        int calls = plan.calls().size();
        return new PlanChange(
                train.plan,
                plan,
                StateJudge.hasDeparted(train.lastMoment()),
                CallMatch.of(train.plan.calls(), plan.calls()),
                new DroppedCall[calls]);
    }

    /** Whether a call was in the former plan under another number. */
    boolean isRenumbered(int call) {
        return match[call] >= 0
                && former.calls().get(match[call]).stopSequence()
                        != plan.calls().get(call).stopSequence();
    }

    /** A sheet of the plan's calls with what one of the former plan's says of them, and what was known of those that return. */
    CallSheet carryOver(CallSheet known, Function<DroppedCall, CallSheet> knownOfReturned) {
        CallSheet sheet = CallSheet.of(match.length);
        for (int call = 0; call < match.length; call++) {
            if (match[call] >= 0) {
                sheet.copyCall(call, known, match[call]);
            } else if (returned[call] != null) {
                sheet.copyCall(call, knownOfReturned.apply(returned[call]), 0);
            }
        }
        return sheet;
    }
}
