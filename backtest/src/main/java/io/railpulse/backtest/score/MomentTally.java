package io.railpulse.backtest.score;

import java.util.ArrayList;
import java.util.List;

/** Counts towards a {@link MomentScore}. */
final class MomentTally {

    private final List<Long> differences = new ArrayList<>();
    private int truth;
    private int estimated;
    private int missing;

    /**
     * Adds a moment of the truth.
     *
     * @param replayed our time of it; null if there is none
     */
    void add(long trueMillis, Long replayed, boolean isEstimated) {
        truth++;
        if (replayed == null) {
            missing++;
        } else if (isEstimated) {
            estimated++;
        } else {
            differences.add(replayed - trueMillis);
        }
    }

    MomentScore score() {
        int found = differences.size();
        Double share = truth == 0 ? null : Double.valueOf((double) found / truth);
        return new MomentScore(truth, found, share, estimated, missing, Differences.of(differences));
    }
}
