package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * What is usual of a time that is measured again and again: the median of the newest few, and how far they lie from it. A few
 * that are far off say nothing of either.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class NewestTimes {
    private static final int REMEMBERED = 15;
    /** Of five four lie no further from the middle. */
    private static final double MOST_OF_THEM = 0.8;

    /** Milliseconds, the newest last. */
    public int[] millis = new int[0];

    /** For the serializer. */
    public NewestTimes() {}

    void note(long time) {
        int kept = Math.min(millis.length, REMEMBERED - 1);
        millis = Arrays.copyOfRange(millis, millis.length - kept, millis.length + 1);
        millis[kept] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, time));
    }

    void clear() {
        millis = new int[0];
    }

    int size() {
        return millis.length;
    }

    /** In the middle; 0 if there are none. */
    long median() {
        return at(millis, 0.5);
    }

    /** So far from the median most of them lie, milliseconds. */
    long spread() {
        int median = (int) median();
        return at(Arrays.stream(millis).map(time -> Math.abs(time - median)).toArray(), MOST_OF_THEM);
    }

    private static int at(int[] times, double share) {
        if (times.length == 0) {
            return 0;
        }
        int[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
