package io.railpulse.simulator.telemetry;

import java.util.Locale;

/** What sensors measure; the name ends with the unit. */
public enum SensorQuantity {
    TEMPERATURE_C,
    HUMIDITY_PCT,
    /** The hardest blow since the reading before. */
    SHOCK_G,
    /** 1 while the door is open, else 0. */
    DOOR_OPEN,
    BATTERY_PCT,
    AXLE_BEARING_C;

    /** The name in telegrams: {@code temperature_c}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
