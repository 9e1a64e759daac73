package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.domain.telemetry.SensorQuantity;

/** Customs and terminals open doors where trains call; whoever opens them elsewhere has no business there. */
public final class DoorOpenOnTheWay implements OfAsset {

    @Override
    public String code() {
        return "door-open-on-the-way";
    }

    @Override
    public String sentence() {
        return "A door is open while the train moves, or stands where it has no call.";
    }

    @Override
    public String unit() {
        return "state";
    }

    @Override
    public SensorQuantity quantity() {
        return SensorQuantity.DOOR_OPEN;
    }

    @Override
    public Condition judge(CargoReading reading) {
        boolean isOpen = reading.value() > 0;
        if (isOpen && reading.motion() == TrainMotion.UNKNOWN) {
            return null;
        }
        boolean holds = isOpen && reading.motion() != TrainMotion.AT_PLANNED_PLACE;
        String reason = isOpen ? "a door is open, and the train " + inWords(reading.motion()) : "the doors are closed";
        return Condition.ofState(holds, null, reading.asOfMillis(), reading.place(), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(1, 1, 300, Severity.MAJOR));
    }

    private static String inWords(TrainMotion motion) {
        return switch (motion) {
            case MOVING -> "moves";
            case AT_PLANNED_PLACE -> "stands at a call";
            case AWAY -> "stands where it has no call";
            case UNKNOWN -> "may be anywhere";
        };
    }
}
