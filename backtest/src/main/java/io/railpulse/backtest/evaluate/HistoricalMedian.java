package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.RunPlan.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The linear shift, and what earlier runs of the same trip have won or lost from the furthest known moment on: the median
 * change of their delay between the two moments, blended with the median of those that were about as late. Only what was
 * received by then counts; where little was, the change is drawn to nought.
 */
final class HistoricalMedian {
    /** A median of so many runs counts as much as what it is blended with. */
    private static final double HALF_TRUSTED_RUNS = 3;

    private static final long[] CLASS_ENDS_SECONDS = {-60, 60, 180, 300, 600, 1200, 3600};

    private final Map<String, List<EvaluatedRun>> runsByTrip = new HashMap<>();

    void add(EvaluatedRun run) {
        runsByTrip
                .computeIfAbsent(run.plan().run().tripId(), trip -> new ArrayList<>())
                .add(run);
    }

    /** The forecast for a moment as of a record time, milliseconds since the epoch; unknown where plan or place is. */
    long forecast(EvaluatedRun run, int moment, long asOfMillis) {
        long shifted = LinearShift.forecast(run, moment, asOfMillis);
        if (shifted == UNKNOWN) {
            return UNKNOWN;
        }
        int furthest = run.observed().furthestAt(asOfMillis);
        return shifted + change(run, furthest, moment, asOfMillis);
    }

    private long change(EvaluatedRun run, int from, int to, long asOfMillis) {
        int delayClass = classOf(run.delayAt(from, asOfMillis));
        List<EvaluatedRun> runs = runsByTrip.getOrDefault(run.plan().run().tripId(), List.of());
        long[] all = new long[runs.size()];
        long[] alike = new long[runs.size()];
        int count = 0;
        int countAlike = 0;
        for (EvaluatedRun earlier : runs) {
            if (isSame(earlier, run) || earlier.plan().moments() != run.plan().moments()) {
                continue;
            }
            long before = earlier.delayAt(from, asOfMillis);
            long after = before == UNKNOWN ? UNKNOWN : earlier.delayAt(to, asOfMillis);
            if (after == UNKNOWN) {
                continue;
            }
            all[count++] = after - before;
            if (classOf(before) == delayClass) {
                alike[countAlike++] = after - before;
            }
        }
        double ofAll = blend(median(all, count), count, 0);
        return Math.round(blend(median(alike, countAlike), countAlike, ofAll));
    }

    private static boolean isSame(EvaluatedRun one, EvaluatedRun other) {
        return one.plan().run().serviceDate().equals(other.plan().run().serviceDate());
    }

    private static double blend(double value, int runs, double prior) {
        return (runs * value + HALF_TRUSTED_RUNS * prior) / (runs + HALF_TRUSTED_RUNS);
    }

    private static int classOf(long delayMillis) {
        int delayClass = 0;
        while (delayClass < CLASS_ENDS_SECONDS.length && delayMillis >= 1000 * CLASS_ENDS_SECONDS[delayClass]) {
            delayClass++;
        }
        return delayClass;
    }

    private static double median(long[] values, int count) {
        if (count == 0) {
            return 0;
        }
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2.0;
    }
}
