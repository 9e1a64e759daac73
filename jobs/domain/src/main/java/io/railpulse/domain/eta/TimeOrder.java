package io.railpulse.domain.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

/** Puts the times of moments in order, as no train comes to a place before it was at the one before. */
final class TimeOrder {

    private TimeOrder() {}

    /** Moves what would be earlier than what lies before it. */
    static void raise(long[] times, int from) {
        long former = UNKNOWN;
        for (int moment = from; moment < times.length; moment++) {
            if (times[moment] != UNKNOWN) {
                times[moment] = Math.max(times[moment], former);
                former = times[moment];
            }
        }
    }

    /** Moves what is out of order towards each other, half the way each: so that on the whole nothing becomes later. */
    static void meet(long[] times, int from) {
        long[] raised = times.clone();
        raise(raised, from);
        long latter = Long.MAX_VALUE;
        for (int moment = times.length - 1; moment >= from; moment--) {
            if (times[moment] != UNKNOWN) {
                latter = Math.min(latter, times[moment]);
                times[moment] = latter + (raised[moment] - latter) / 2;
            }
        }
    }
}
