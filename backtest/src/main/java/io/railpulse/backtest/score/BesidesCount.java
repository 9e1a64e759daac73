package io.railpulse.backtest.score;

import io.railpulse.backtest.score.PlannedRuns.PlannedRun;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the replayed calls that the truth does not have, of runs that it has. A truth of planned calls says nothing for or
 * against stops on the way, so these are counted apart.
 */
final class BesidesCount {

    private final Map<CallKey, TrueCall> truth;
    private final Set<RunKey> trueRuns;
    private final PlannedRuns planned;
    private int known;
    private int knownAtLastStop;
    private int estimated;
    private int estimatedAtLastStop;
    private int unplanned;

    BesidesCount(Map<CallKey, TrueCall> truth, Set<RunKey> trueRuns, PlannedRuns planned) {
        this.truth = truth;
        this.trueRuns = trueRuns;
        this.planned = planned;
    }

    void add(ReplayedCall call) {
        if (!call.isTimed() || !trueRuns.contains(call.run())) {
            return;
        }
        if (call.stopSequence() == null) {
            unplanned++;
            return;
        }
        Optional<PlannedRun> run = planned.findRun(call.run());
        boolean isFirstStop = run.isPresent() && run.get().firstSequence() == call.stopSequence();
        if (isFirstStop || truth.containsKey(new CallKey(call.run(), call.stopSequence()))) {
            return;
        }
        boolean isLastStop = run.isPresent() && run.get().lastSequence() == call.stopSequence();
        if (call.isEstimated()) {
            estimated++;
            estimatedAtLastStop += isLastStop ? 1 : 0;
        } else {
            known++;
            knownAtLastStop += isLastStop ? 1 : 0;
        }
    }

    CallsBesides score() {
        return new CallsBesides(
                known,
                shareOf(known),
                knownAtLastStop,
                shareOf(known - knownAtLastStop),
                estimated,
                estimatedAtLastStop,
                unplanned);
    }

    private Double shareOf(int calls) {
        return truth.isEmpty() ? null : Double.valueOf((double) calls / truth.size());
    }
}
