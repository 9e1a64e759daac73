package io.railpulse.domain.eta;

import java.io.Serializable;
import java.time.Duration;

/**
 * What forecasting may be told.
 *
 * @param publishEvery a train's forecasts are told at most this often, unless one of its calls changed
 * @param smallestChange a forecast is told again when it has moved by at least this
 * @param smallestChangeShare and by at least this share of the time that remains until it
 * @param minimumDwellShare the share of a booked dwell that a late train still needs
 * @param overdueAfter a moment that is past by this, and not known to have happened, is overdue: reports take their time
 * @param overdueShare an overdue forecast is moved to now again when it is overdue by this share more
 */
public record EtaOptions(
        Duration publishEvery,
        Duration smallestChange,
        double smallestChangeShare,
        double minimumDwellShare,
        Duration overdueAfter,
        double overdueShare)
        implements Serializable {

    public static EtaOptions defaults() {
        return new EtaOptions(Duration.ofSeconds(30), Duration.ofSeconds(30), 0.01, 0.5, Duration.ofMinutes(2), 0.2);
    }
}
