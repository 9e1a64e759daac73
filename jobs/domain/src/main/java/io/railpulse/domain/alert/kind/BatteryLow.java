package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.Locale;

/** Whoever has the asset next can charge it; nothing else comes of it. */
public final class BatteryLow implements OfAsset {

    @Override
    public String code() {
        return "battery-low";
    }

    @Override
    public String sentence() {
        return "The battery of the device will not last much longer.";
    }

    @Override
    public String unit() {
        return "%";
    }

    @Override
    public boolean isBadWhenLow() {
        return true;
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.BATTERY_PCT;
    }

    @Override
    public Condition judge(CargoReading reading) {
        String reason = String.format(Locale.ROOT, "%.1f %% are left", reading.value());
        return Condition.of(reading.value(), reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                code(), new AlertStep(20, 25, 0, Severity.INFO), new AlertStep(10, 15, 0, Severity.WARNING));
    }
}
