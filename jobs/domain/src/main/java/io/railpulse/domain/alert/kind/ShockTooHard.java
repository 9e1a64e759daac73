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

/** A single blow is over with the next reading that knows of none. Careful shunting stays below 2 g. */
public final class ShockTooHard implements OfAsset {
    private static final double HARDEST_G = 2.5;

    @Override
    public String code() {
        return "shock-too-hard";
    }

    @Override
    public String sentence() {
        return "A blow is harder than the cargo bears, or than two and a half g where nobody says what it bears.";
    }

    @Override
    public String unit() {
        return "g beyond";
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.SHOCK_G;
    }

    @Override
    public Condition judge(CargoReading reading) {
        CargoLimits limits = reading.limits();
        boolean isSaid = limits != null && limits.shockMaxG() != null;
        double hardest = isSaid ? limits.shockMaxG() : HARDEST_G;
        String reason = String.format(Locale.ROOT, "%.1f g, where it may be up to %.1f g", reading.value(), hardest);
        return Condition.of(reading.value() - hardest, reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(0.1, 0, 0, Severity.WARNING), new AlertStep(2, 1, 0, Severity.MAJOR));
    }
}
