package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.RunPlan.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the job knew of one run, and when it knew it: each moment's time in all its revisions, by record time. All times are
 * milliseconds since the epoch.
 */
final class ObservedMoments {
    private final List<TreeMap<Version, Long>> revisions = new ArrayList<>();
    private long firstMillis = Long.MAX_VALUE;

    ObservedMoments(int moments) {
        for (int moment = 0; moment < moments; moment++) {
            revisions.add(null);
        }
    }

    /**
     * Takes note of a revision. One that is told twice stands once.
     *
     * @param timeMillis {@link RunPlan#UNKNOWN} if the moment turned out not to have happened
     */
    void add(int moment, long timeMillis, long recordMillis, int ordinal) {
        if (revisions.get(moment) == null) {
            revisions.set(moment, new TreeMap<>());
        }
        revisions.get(moment).put(new Version(recordMillis, ordinal), timeMillis);
        if (timeMillis != UNKNOWN) {
            firstMillis = Math.min(firstMillis, recordMillis);
        }
    }

    /** The time of a moment as known at a record time; {@link RunPlan#UNKNOWN} if it was not. */
    long timeAt(int moment, long recordMillis) {
        if (revisions.get(moment) == null || recordMillis < firstMillis) {
            return UNKNOWN;
        }
        Map.Entry<Version, Long> newest =
                revisions.get(moment).floorEntry(new Version(recordMillis, Integer.MAX_VALUE));
        return newest == null ? UNKNOWN : newest.getValue();
    }

    /** The furthest moment that was known to have happened at a record time; -1 if none was. */
    int furthestAt(long recordMillis) {
        if (recordMillis < firstMillis) {
            return -1;
        }
        for (int moment = revisions.size() - 1; moment >= 0; moment--) {
            if (timeAt(moment, recordMillis) != UNKNOWN) {
                return moment;
            }
        }
        return -1;
    }

    private record Version(long recordMillis, int ordinal) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            int byTime = Long.compare(recordMillis, other.recordMillis);
            return byTime != 0 ? byTime : Integer.compare(ordinal, other.ordinal);
        }
    }
}
