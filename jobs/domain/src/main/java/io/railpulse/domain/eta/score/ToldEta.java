package io.railpulse.domain.eta.score;

import io.railpulse.domain.eta.CallEta;

/**
 * A forecast as it was told. Times are milliseconds since the epoch.
 *
 * @param madeAtMillis record time of the cause
 * @param p10Millis the early end of the 80 % interval; null if not given
 * @param p50Millis the median; null if the forecast was withdrawn
 * @param p90Millis the late end of the 80 % interval; null if not given
 * @param method how it was made, its code; null if it was withdrawn
 */
public record ToldEta(long madeAtMillis, Long p10Millis, Long p50Millis, Long p90Millis, String method) {

    static ToldEta of(CallEta eta, long madeAtMillis) {
        return new ToldEta(
                madeAtMillis,
                eta.p10Millis(),
                eta.p50Millis(),
                eta.p90Millis(),
                eta.method() == null ? null : eta.method().code());
    }

    boolean isWithdrawal() {
        return p50Millis == null;
    }
}
