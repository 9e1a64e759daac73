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

    /** When the newest silence for which a train is dark began, record time; {@link CallSheet#UNKNOWN} before the first. */
    public long silentFromMillis = CallSheet.UNKNOWN;
    /** When it was over. */
    public long silentUntilMillis = CallSheet.UNKNOWN;

    /** For the serializer. */
    public Contacts() {}

    /** Notes that a train with a tracker is heard again, if it was silent for so long that it was dark. */
    void endSilence(long recordMillis, long darkAfterMillis) {
        if (hasTracker() && recordMillis - heardMillis >= darkAfterMillis) {
            silentFromMillis = heardMillis;
            silentUntilMillis = recordMillis;
        }
    }

    /**
     * When a train arrived of which that is only guessed: if it came in the newest silence, no sooner than that its planned stand
     * is over when it is heard again.
     */
    long arrivalOf(long guessedMillis, long standMillis) {
        boolean inSilence = silentFromMillis != CallSheet.UNKNOWN
                && guessedMillis > silentFromMillis
                && guessedMillis < silentUntilMillis;
        return inSilence ? Math.max(guessedMillis, silentUntilMillis - standMillis) : guessedMillis;
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
        int kept = Math.min(intervals.length, REMEMBERED - 1);
        long[] newest = Arrays.copyOfRange(intervals, intervals.length - kept, intervals.length + 1);
        newest[kept] = interval;
        intervals = newest;
        usualIntervalMillis = medianOf(newest);
        contactMillis = recordMillis;
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
