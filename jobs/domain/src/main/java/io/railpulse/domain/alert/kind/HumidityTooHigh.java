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

/** Above some 85 % steel rusts and cartons soften. */
public final class HumidityTooHigh implements OfAsset {
    private static final double DAMPEST_PCT = 85.0;

    @Override
    public String code() {
        return "humidity-too-high";
    }

    @Override
    public String sentence() {
        return "The air is damper than the cargo bears, or than 85 % where nobody says what it bears.";
    }

    @Override
    public String unit() {
        return "points beyond";
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.HUMIDITY_PCT;
    }

    @Override
    public Condition judge(CargoReading reading) {
        CargoLimits limits = reading.limits();
        boolean isSaid = limits != null && limits.humidityMaxPct() != null;
        double highest = isSaid ? limits.humidityMaxPct() : DAMPEST_PCT;
        String reason = String.format(Locale.ROOT, "%.1f %%, where it may be up to %.1f %%", reading.value(), highest);
        return Condition.of(reading.value() - highest, reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(),
                        new AlertStep(0.5, -3, 1800, Severity.WARNING),
                        new AlertStep(8, 4, 4 * 3600, Severity.MINOR))
                .withPauses(900, 0);
    }
}
