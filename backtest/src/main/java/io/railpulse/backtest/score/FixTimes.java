package io.railpulse.backtest.score;

import java.util.Arrays;

/** When one device measured the fixes of one run, kept as whole seconds: a recording has millions of them. */
final class FixTimes {
    /** So many times its reporting interval may lie between a moment and the device's nearest fix. */
    private static final int INTERVALS = 2;

    private int[] seconds = new int[64];
    private int size;
    private long reachSeconds;

    /** @param second of a clock that is the same for all devices */
    void add(int second) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size + (size >> 1));
        }
        seconds[size++] = second;
    }

    /** All were added: puts them in order and finds the reporting interval, the median of the gaps between them. */
    void complete() {
        seconds = Arrays.copyOf(seconds, size);
        Arrays.sort(seconds);
        int[] gaps = new int[Math.max(0, size - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = seconds[i + 1] - seconds[i];
        }
        Arrays.sort(gaps);
        reachSeconds = gaps.length == 0 ? 0 : (long) INTERVALS * gaps[(gaps.length - 1) / 2];
    }

    /** Whether a fix was measured within two reporting intervals before a moment, or at it. */
    boolean hasBefore(int second) {
        int next = firstAfter(second);
        return next > 0 && (long) second - seconds[next - 1] <= reachSeconds;
    }

    /** Whether a fix was measured within two reporting intervals after a moment, or at it. */
    boolean hasAfter(int second) {
        int next = second == Integer.MIN_VALUE ? 0 : firstAfter(second - 1);
        return next < size && (long) seconds[next] - second <= reachSeconds;
    }

    /** The index of the first fix after a second. */
    private int firstAfter(int second) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
