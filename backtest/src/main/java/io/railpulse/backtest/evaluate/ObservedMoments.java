package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.RunPlan.UNKNOWN;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the job knew of one run, and when it knew it: each moment's time in all its revisions, by record time. All times are
 * milliseconds since the epoch.
 */
final class ObservedMoments {
    private final TreeMap<Version, Long>[] revisions;
    private long firstMillis = Long.MAX_VALUE;

    @SuppressWarnings("unchecked")
    ObservedMoments(int moments) {
        this.revisions = new TreeMap[moments];
    }

    /**
     * Takes note of a revision. One that is told twice stands once.
     *
     * @param timeMillis {@link RunPlan#UNKNOWN} if the moment turned out not to have happened
     */
    void add(int moment, long timeMillis, long recordMillis, int ordinal) {
        if (revisions[moment] == null) {
            revisions[moment] = new TreeMap<>();
        }
        revisions[moment].put(new Version(recordMillis, ordinal), timeMillis);
        if (timeMillis != UNKNOWN) {
            firstMillis = Math.min(firstMillis, recordMillis);
        }
    }

    /** The time of a moment as known at a record time; {@link RunPlan#UNKNOWN} if it was not. */
    long timeAt(int moment, long recordMillis) {
        if (revisions[moment] == null || recordMillis < firstMillis) {
            return UNKNOWN;
        }
        Map.Entry<Version, Long> newest = revisions[moment].floorEntry(new Version(recordMillis, Integer.MAX_VALUE));
        return newest == null ? UNKNOWN : newest.getValue();
    }

    /** The furthest moment that was known to have happened at a record time; -1 if none was. */
    int furthestAt(long recordMillis) {
        if (recordMillis < firstMillis) {
            return -1;
        }
        for (int moment = revisions.length - 1; moment >= 0; moment--) {
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
