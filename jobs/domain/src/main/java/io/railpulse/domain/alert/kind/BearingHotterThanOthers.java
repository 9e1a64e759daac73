package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.Locale;

/** Sun, frost and speed are the same for all of them: what is left is a fault. */
public final class BearingHotterThanOthers implements OfAsset {
    /** One that is colder is not hot, however cold the others are. */
    private static final double WARM_C = 50;

    @Override
    public String code() {
        return "bearing-hotter-than-others";
    }

    @Override
    public String sentence() {
        return "An axle bearing is hotter than the others of its train.";
    }

    @Override
    public String unit() {
        return "K";
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.AXLE_BEARING_C;
    }

    @Override
    public Condition judge(CargoReading reading) {
        Double others = reading.accompanied().othersMedian();
        if (others == null) {
            return null;
        }
        String reason = String.format(Locale.ROOT, "%.1f °C, the others %.1f °C", reading.value(), others);
        double hotter = reading.value() < WARM_C ? Math.min(0, reading.value() - others) : reading.value() - others;
        return Condition.of(hotter, reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(30, 20, 0, Severity.MINOR), new AlertStep(50, 40, 0, Severity.MAJOR));
    }
}
