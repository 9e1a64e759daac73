package io.railpulse.backtest.score;

/**
 * What is known to have happened at a call; for scoring only.
 *
 * @param arrivalMillis milliseconds since the epoch; null if unknown
 * @param departureMillis milliseconds since the epoch; null if unknown
 */
record TrueCall(CallKey key, String stopId, Long arrivalMillis, Long departureMillis) {

    boolean isTimed() {
        return arrivalMillis != null || departureMillis != null;
    }
}
