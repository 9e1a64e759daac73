package io.railpulse.backtest.score;

import io.railpulse.domain.eta.CallEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts towards a {@link CoverageScore}. */
final class CoverageCount {
    private final FixCoverage fixes;
    private final ReportedMoments reported;
    private final Map<CallKey, ReplayedCall> replayed;
    private final List<Long> byLocomotiveDifferences = new ArrayList<>();
    private int covered;
    private int found;
    private int byLocomotive;

    /** @param replayed the replayed calls by their place in the plan */
    CoverageCount(FixCoverage fixes, ReportedMoments reported, Map<CallKey, ReplayedCall> replayed) {
        this.fixes = fixes;
        this.reported = reported;
        this.replayed = replayed;
    }

    void add(TrueCall truth) {
        if (!truth.isTimed()) {
            return;
        }
        boolean byArrival = truth.arrivalMillis() != null;
        long trueMillis = byArrival ? truth.arrivalMillis() : truth.departureMillis();
        Long ourMillis = findKnown(replayed.get(truth.key()), byArrival);
        RunKey run = truth.key().run();
        boolean locomotive = fixes.coversByLocomotive(run, trueMillis);
        if (locomotive) {
            byLocomotive++;
            if (ourMillis != null) {
                byLocomotiveDifferences.add(ourMillis - trueMillis);
            }
        }
        CallEvent event = byArrival ? CallEvent.ARRIVAL : CallEvent.DEPARTURE;
        if (locomotive || fixes.covers(run, trueMillis) || reported.has(run, truth.stopId(), event)) {
            covered++;
            found += ourMillis == null ? 0 : 1;
        }
    }

    private static Long findKnown(ReplayedCall call, boolean byArrival) {
        if (call == null || call.isEstimated()) {
            return null;
        }
        return byArrival ? call.arrivalMillis() : call.departureMillis();
    }

    CoverageScore score() {
        return new CoverageScore(
                covered,
                found,
                covered == 0 ? null : Double.valueOf((double) found / covered),
                byLocomotive,
                byLocomotiveDifferences.size(),
                Differences.of(byLocomotiveDifferences));
    }
}
