package io.railpulse.backtest.score;

import java.time.LocalDate;

/**
 * The service dates that count, both ends included.
 *
 * @param from null for no beginning
 * @param to null for no end
 */
record ServiceDates(LocalDate from, LocalDate to) {

    static final ServiceDates ALL = new ServiceDates(null, null);

    boolean contain(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
