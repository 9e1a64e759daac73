package io.railpulse.backtest.score;

/**
 * A row of observed_call.csv: what a replay found out about a call.
 *
 * @param stopSequence the call's number in the plan; null for an unplanned stop
 * @param arrivalMillis milliseconds since the epoch; null if unknown
 * @param departureMillis milliseconds since the epoch; null if unknown
 * @param method how the times are known, {@code measured} for example
 */
record ReplayedCall(
        RunKey run, Integer stopSequence, String stopId, Long arrivalMillis, Long departureMillis, String method) {

    boolean isTimed() {
        return arrivalMillis != null || departureMillis != null;
    }

    boolean isEstimated() {
        return "estimated".equals(method);
    }
}
