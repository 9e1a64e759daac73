package io.railpulse.proof.score;

import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;

/** What was told last of the calls of a run. */
final class FinalCalls {
    private final ToldCall[] last;

    FinalCalls(TrialRun run) {
        last = run.lastTold();
    }

    /** When a moment is said to have happened, milliseconds since the epoch; null if nothing is said. */
    Long findMillis(int moment) {
        ToldCall told = last[CallSheet.callOf(moment)];
        if (told == null) {
            return null;
        }
        return moment % 2 == 0 ? told.call().arrivalMillis() : told.call().departureMillis();
    }

    /** How it is known; null if nothing is said. */
    CallMethod findMethod(int moment) {
        ToldCall told = last[CallSheet.callOf(moment)];
        if (told == null || findMillis(moment) == null) {
            return null;
        }
        return moment % 2 == 0 ? told.arrivalMethod() : told.departureMethod();
    }

    /** Whether it is said by evidence, not filled in. */
    boolean isFound(int moment) {
        return findMillis(moment) != null && findMethod(moment) != CallMethod.ESTIMATED;
    }

    boolean isSkipped(int call) {
        return last[call] != null && last[call].call().kind() == CallKind.SKIPPED;
    }

    int moments() {
        return 2 * last.length;
    }
}
