package io.railpulse.domain.eta.learning;

import java.util.Arrays;

/** How earlier runs of the same trip fared from where a run is now; in units. */
final class SameTrip {
    /** How many runs are remembered. */
    static final int RUNS = 12;

    private static final double SIMILAR_DELAY = 3;
    private static final int BACK = 3;

    private final int count;
    private final double[] rows;
    private final int width;
    private final double delay;
    private final double[] delaysHere;
    private final double[] weights;

    private SameTrip(double[] rows, int moments, int moment, double delay) {
        this.rows = rows;
        this.width = moments;
        this.count = rows.length / moments;
        this.delay = delay;
        this.delaysHere = new double[count];
        this.weights = new double[count];
        for (int row = 0; row < count; row++) {
            delaysHere[row] = delayAt(row, moment);
            weights[row] = Double.isNaN(delaysHere[row])
                    ? 0
                    : StrictMath.exp(-Math.abs(delaysHere[row] - delay) / SIMILAR_DELAY);
        }
    }

    static SameTrip of(PlannedMoments plan, int moment, double delay, Learned learned) {
        double[] rows = learned.find(LearnedKind.HISTORY, plan.trip());
        return new SameTrip(rows == null ? new double[0] : rows, plan.moments(), moment, delay);
    }

    /** Remembers a run, and forgets the oldest of more than there is room for. */
    static void remember(PlannedMoments plan, RunDelays run, LearnedStore store) {
        double[] former = store.find(LearnedKind.HISTORY, plan.trip());
        int width = plan.moments();
        int kept = former == null ? 0 : Math.min(former.length, (RUNS - 1) * width);
        double[] now = new double[width + kept];
        for (int moment = 0; moment < width; moment++) {
            now[moment] = run.delays[moment];
        }
        if (kept > 0) {
            System.arraycopy(former, 0, now, width, kept);
        }
        store.put(LearnedKind.HISTORY, plan.trip(), now);
    }

    private double delayAt(int row, int moment) {
        int at = row * width;
        if (!Double.isNaN(rows[at + moment])) {
            return rows[at + moment];
        }
        if (!Double.isNaN(rows[at + (moment ^ 1)])) {
            return rows[at + (moment ^ 1)];
        }
        for (int earlier = moment - 1; earlier >= Math.max(0, moment - BACK); earlier--) {
            if (!Double.isNaN(rows[at + earlier])) {
                return rows[at + earlier];
            }
        }
        return Double.NaN;
    }

    /** How the delay of runs that were as late here changed until a moment. */
    double change(int moment) {
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < count; row++) {
            double there = rows[row * width + moment];
            if (weights[row] > 0 && !Double.isNaN(there)) {
                sum += weights[row] * Clip.to(there - delaysHere[row], -10, 10);
                weight += weights[row];
            }
        }
        return sum / (weight + 0.7);
    }

    /** How late they were at a moment, against the delay now. */
    double delay(int moment) {
        double[] there = new double[count];
        int seen = 0;
        for (int row = 0; row < count; row++) {
            if (!Double.isNaN(delaysHere[row]) && !Double.isNaN(rows[row * width + moment])) {
                there[seen++] = rows[row * width + moment];
            }
        }
        if (seen == 0) {
            return 0;
        }
        Arrays.sort(there, 0, seen);
        double median = (there[seen / 2] + there[(seen - 1) / 2]) / 2;
        return Clip.to(median - delay, -15, 15) * seen / (seen + 1);
    }
}
