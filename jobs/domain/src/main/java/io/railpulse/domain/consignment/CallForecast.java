package io.railpulse.domain.consignment;

import io.railpulse.domain.eta.CallEta;

/**
 * The newest forecast of one moment of a call. Milliseconds since the epoch.
 *
 * @param p10Millis the early end of the 80 % interval; null if not given
 * @param p50Millis the median; null if nothing was told of it but that nothing is forecast
 * @param p90Millis the late end; null if not given
 * @param madeMillis record time of its cause
 * @param ordinal number of its publication among those of the same record time
 */
public record CallForecast(Long p10Millis, Long p50Millis, Long p90Millis, long madeMillis, int ordinal) {

    /**
     * What is known after another was told. One that is withdrawn stays as it was, with the withdrawal's version: the moment has
     * passed, and when it was will be told as a call.
     *
     * @param former null if there was none
     */
    static CallForecast after(CallForecast former, CallEta told, long madeMillis, int ordinal) {
        if (former != null && !former.isBefore(madeMillis, ordinal)) {
            return former;
        }
        if (told.p50Millis() != null || former == null) {
            return new CallForecast(told.p10Millis(), told.p50Millis(), told.p90Millis(), madeMillis, ordinal);
        }
        return new CallForecast(former.p10Millis, former.p50Millis, former.p90Millis, madeMillis, ordinal);
    }

    private boolean isBefore(long otherMillis, int otherOrdinal) {
        return madeMillis < otherMillis || madeMillis == otherMillis && ordinal < otherOrdinal;
    }
}
