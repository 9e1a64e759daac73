package io.railpulse.domain.eta;

import io.railpulse.domain.tracking.CallSheet;
import java.util.Arrays;

/**
 * Forecast times of one run by moment, numbered as in {@link CallSheet}: what lies ahead of the train, and nothing of what
 * it has behind it.
 *
 * @param times milliseconds since the epoch, or {@link CallSheet#UNKNOWN}; never falling
 * @param methods {@link EtaMethod} by moment; meaningless where the time is unknown
 * @param nextMoment the next moment ahead; equal to the number of moments at the end of the run
 * @param nextUnboundedMillis when the next moment was due, before it was moved to now; {@link CallSheet#UNKNOWN} if there
 *     is none
 * @param delayMillis how late the train is; {@link CallSheet#UNKNOWN} if unknown
 */
public record RunForecast(
        long[] times, EtaMethod[] methods, int nextMoment, long nextUnboundedMillis, long delayMillis) {

    static RunForecast empty(int moments) {
        long[] times = new long[moments];
        Arrays.fill(times, CallSheet.UNKNOWN);
        return new RunForecast(times, new EtaMethod[moments], moments, CallSheet.UNKNOWN, CallSheet.UNKNOWN);
    }
}
