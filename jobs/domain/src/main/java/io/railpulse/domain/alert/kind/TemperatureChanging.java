package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.Locale;

/** It needs no limits: a cooling that fails shows before anything is spoiled. */
public final class TemperatureChanging implements OfAsset {

    @Override
    public String code() {
        return "temperature-changing";
    }

    @Override
    public String sentence() {
        return "The temperature rises or falls faster than cooling or weather makes it.";
    }

    @Override
    public String unit() {
        return "K/h";
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.TEMPERATURE_C;
    }

    @Override
    public Condition judge(CargoReading reading) {
        if (reading.changePerHour() == null) {
            return null;
        }
        String reason =
                String.format(Locale.ROOT, "%.1f °C, %+.1f K an hour lately", reading.value(), reading.changePerHour());
        return Condition.of(Math.abs(reading.changePerHour()), reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(3, 1, 0, Severity.WARNING), new AlertStep(6, 3, 0, Severity.MINOR))
                .withPauses(0, 3600);
    }
}
