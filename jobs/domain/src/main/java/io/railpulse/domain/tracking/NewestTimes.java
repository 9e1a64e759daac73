package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * What is usual of a time that is measured again and again: the median of the newest few, and how far they lie from it. A few
 * that are far off say nothing of either.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class NewestTimes {
    private static final int REMEMBERED = 9;
    /** Of five four lie no further from the middle. */
    private static final double MOST_OF_THEM = 0.8;

    /** Milliseconds, the newest last. */
    public int[] millis = new int[0];
    /** Their middle; 0 if there are none. */
    public int median;
    /** So far from it most of them lie, milliseconds. */
    public int spread;

    /** For the serializer. */
    public NewestTimes() {}

    void note(long time) {
        int kept = Math.min(millis.length, REMEMBERED - 1);
        millis = Arrays.copyOfRange(millis, millis.length - kept, millis.length + 1);
        millis[kept] = (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, time));
        int[] sorted = millis.clone();
        Arrays.sort(sorted);
        median = sorted[sorted.length / 2];
        for (int at = 0; at < sorted.length; at++) {
            sorted[at] = Math.abs(sorted[at] - median);
        }
        Arrays.sort(sorted);
        spread = sorted[(int) (MOST_OF_THEM * (sorted.length - 1))];
    }

    void clear() {
        millis = new int[0];
        median = 0;
        spread = 0;
    }

    int size() {
        return millis.length;
    }
}
