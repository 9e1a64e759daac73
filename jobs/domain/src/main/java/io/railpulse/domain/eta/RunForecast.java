package io.railpulse.domain.eta;

import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.tracking.CallSheet;
import java.util.Arrays;

/**
 * Forecast times of one run by moment, numbered as in {@link CallSheet}: what lies ahead of the train, and nothing of what
 * it has behind it.
 *
 * @param times milliseconds since the epoch, or {@link CallSheet#UNKNOWN}; never falling
 * @param early the early end of the 80 % interval of each, in the same way
 * @param late the late end of it, in the same way
 * @param methods {@link EtaMethod} by moment; meaningless where the time is unknown
 * @param nextMoment the next moment ahead; equal to the number of moments at the end of the run
 * @param nextUnboundedMillis when the next moment was due, before it was moved to now; {@link CallSheet#UNKNOWN} if there
 *     is none
 * @param learnedLookMillis when to look again because forecasts are learned; {@link CallSheet#UNKNOWN} where none is
 * @param delays how late the train is where it is, against each basis
 */
public record RunForecast(
        long[] times,
        long[] early,
        long[] late,
        EtaMethod[] methods,
        int nextMoment,
        long nextUnboundedMillis,
        long learnedLookMillis,
        Delays delays) {

    static RunForecast empty(int moments, Delays delays) {
        long[] times = new long[moments];
        Arrays.fill(times, CallSheet.UNKNOWN);
        return new RunForecast(
                times, times, times, new EtaMethod[moments], moments, CallSheet.UNKNOWN, CallSheet.UNKNOWN, delays);
    }
}
