package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * When a train was heard of, and how often its trackers usually report: the median of the newest intervals between fixes as
 * they were received. All that is received within a while counts as one contact, since an upload of hours has many.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Contacts {
    private static final int REMEMBERED = 9;

    /** Record time of the newest accepted fix or report; {@link CallSheet#UNKNOWN} before the first. */
    public long heardMillis = CallSheet.UNKNOWN;
    /** Record time at which the newest contact with a tracker began; {@link CallSheet#UNKNOWN} before the first. */
    public long contactMillis = CallSheet.UNKNOWN;
    /** The newest intervals between contacts, milliseconds, the newest last. */
    public long[] intervals = new long[0];
    /** Their median; 0 as long as there was only one contact. */
    public long usualIntervalMillis;

    /** When the newest silences began for which a train is dark, record time, the newest last. */
    public long[] silencesFrom = new long[0];
    /** When each of them was over. */
    public long[] silencesUntil = new long[0];

    /** For the serializer. */
    public Contacts() {}

    /** Notes that a train with a tracker is heard again, if it was silent for so long that it was dark. */
    void endSilence(long recordMillis, long darkAfterMillis) {
        if (hasTracker() && recordMillis - heardMillis >= darkAfterMillis) {
            silencesFrom = withNewest(silencesFrom, heardMillis);
            silencesUntil = withNewest(silencesUntil, recordMillis);
        }
    }

    /** When a train was first known to be where it arrived at a guessed time: if it came in a silence, at the end of that. */
    long knownSinceMillis(long guessedMillis) {
        for (int silence = 0; silence < silencesFrom.length; silence++) {
            if (silencesFrom[silence] < guessedMillis && guessedMillis < silencesUntil[silence]) {
                return silencesUntil[silence];
            }
        }
        return guessedMillis;
    }

    /** Notes an accepted movement report. */
    void hearReport(long recordMillis) {
        heardMillis = Math.max(heardMillis, recordMillis);
    }

    /** Notes an accepted fix; what is received within so many milliseconds is one contact. */
    void hearFix(long recordMillis, long contactLastsMillis) {
        heardMillis = Math.max(heardMillis, recordMillis);
        if (contactMillis == CallSheet.UNKNOWN) {
            contactMillis = recordMillis;
            return;
        }
        long interval = recordMillis - contactMillis;
        if (interval < contactLastsMillis) {
            return;
        }
        intervals = withNewest(intervals, interval);
        usualIntervalMillis = medianOf(intervals);
        contactMillis = recordMillis;
    }

    private static long[] withNewest(long[] former, long newest) {
        int kept = Math.min(former.length, REMEMBERED - 1);
        long[] all = Arrays.copyOfRange(former, former.length - kept, former.length + 1);
        all[kept] = newest;
        return all;
    }

    private static long medianOf(long[] intervals) {
        long[] sorted = intervals.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    boolean hasTracker() {
        return contactMillis != CallSheet.UNKNOWN;
    }
}
