package io.railpulse.proof.score;

import io.railpulse.proof.Device;
import java.util.Arrays;
import java.util.List;

/**
 * When a device measured.
 *
 * @param onLocomotive whether it is on a locomotive
 * @param intervalMillis between two fixes
 * @param millis rising
 */
record DeviceTimes(boolean onLocomotive, long intervalMillis, long[] millis) {

    /** @param knownInterval milliseconds between two fixes; 0 if it is to be told from them: the median */
    static DeviceTimes of(Device device, List<Long> measured, long knownInterval) {
        long[] millis =
                measured.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        return new DeviceTimes(device.onLocomotive(), knownInterval > 0 ? knownInterval : medianGap(millis), millis);
    }

    private static long medianGap(long[] millis) {
        if (millis.length < 2) {
            return 0;
        }
        long[] gaps = new long[millis.length - 1];
        for (int at = 0; at < gaps.length; at++) {
            gaps[at] = millis[at + 1] - millis[at];
        }
        Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }

    /** Whether it measured at a time, or up to two intervals before. */
    boolean hasBefore(long time) {
        int at = Arrays.binarySearch(millis, time);
        int before = at >= 0 ? at : -at - 2;
        return before >= 0 && time - millis[before] <= 2 * intervalMillis;
    }

    /** Whether it measured at a time, or up to two intervals after. */
    boolean hasAfter(long time) {
        int at = Arrays.binarySearch(millis, time);
        int after = at >= 0 ? at : -at - 1;
        return after < millis.length && millis[after] - time <= 2 * intervalMillis;
    }
}
