package io.railpulse.backtest.score;

import java.time.LocalDate;

/** One train run. */
record RunKey(String tripId, LocalDate serviceDate) {

    @Override
    public String toString() {
        return tripId + "@" + serviceDate;
    }
}
