package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.Locale;

/** Where one end of the range is said, the other is open; where none is, the range is that of goods that need no cooling. */
public final class TemperatureOutOfRange implements OfAsset {
    private static final Double COLDEST_C = -30.0;
    private static final Double WARMEST_C = 40.0;

    @Override
    public String code() {
        return "temperature-out-of-range";
    }

    @Override
    public String sentence() {
        return "It is colder or warmer than the cargo bears, or than -30 to 40 °C where nobody says what it bears.";
    }

    @Override
    public String unit() {
        return "K beyond";
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.TEMPERATURE_C;
    }

    @Override
    public Condition judge(CargoReading reading) {
        CargoLimits limits = reading.limits();
        boolean isSaid = limits != null && (limits.temperatureMinC() != null || limits.temperatureMaxC() != null);
        Double lowest = isSaid ? limits.temperatureMinC() : COLDEST_C;
        Double highest = isSaid ? limits.temperatureMaxC() : WARMEST_C;
        double tooCold = lowest == null ? Double.NEGATIVE_INFINITY : lowest - reading.value();
        double tooWarm = highest == null ? Double.NEGATIVE_INFINITY : reading.value() - highest;
        double beyond = Math.max(tooCold, tooWarm);
        String reason = String.format(
                Locale.ROOT, "%.1f °C, where it may be from %s to %s", reading.value(), text(lowest), text(highest));
        return Condition.of(beyond, reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(),
                        new AlertStep(0.5, 0, 1800, Severity.WARNING),
                        new AlertStep(2, 1, 3600, Severity.MINOR),
                        new AlertStep(5, 3, 3600, Severity.MAJOR))
                .withPauses(900, 0);
    }

    private static String text(Double limit) {
        return limit == null ? "any" : String.format(Locale.ROOT, "%.1f °C", limit);
    }
}
