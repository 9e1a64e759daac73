package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.Locale;

/** Grease fails above 100 °C, and the axle may break within minutes. Nobody waits for a second reading. */
public final class HotBearing implements OfAsset {

    @Override
    public String code() {
        return "hot-bearing";
    }

    @Override
    public String sentence() {
        return "An axle bearing is hotter than a sound one gets.";
    }

    @Override
    public String unit() {
        return "°C";
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.AXLE_BEARING_C;
    }

    @Override
    public Condition judge(CargoReading reading) {
        String reason = String.format(Locale.ROOT, "%.1f °C", reading.value());
        return Condition.of(reading.value(), reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                code(),
                new AlertStep(75, 65, 0, Severity.MINOR),
                new AlertStep(90, 80, 0, Severity.MAJOR),
                new AlertStep(110, 100, 0, Severity.CRITICAL));
    }
}
