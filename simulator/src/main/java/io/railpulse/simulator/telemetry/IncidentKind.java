package io.railpulse.simulator.telemetry;

import java.util.Locale;

/** What goes wrong with cargo or wagons, and where it shows. */
public enum IncidentKind {
    /** A reefer leaves the range that its cargo bears. */
    TEMPERATURE_EXCURSION(SensorQuantity.TEMPERATURE_C),
    /** A blow beyond what packing is made for. */
    SHOCK(SensorQuantity.SHOCK_G),
    /** A door is opened on the way. */
    DOOR_OPENED(SensorQuantity.DOOR_OPEN),
    /** A tracker's battery runs out. */
    BATTERY_LOW(SensorQuantity.BATTERY_PCT),
    /** Water condenses in the box. */
    HUMIDITY(SensorQuantity.HUMIDITY_PCT),
    /** An axle bearing runs hot. */
    HOT_BEARING(SensorQuantity.AXLE_BEARING_C);

    private final SensorQuantity quantity;

    IncidentKind(SensorQuantity quantity) {
        this.quantity = quantity;
    }

    /** What it shows in. */
    public SensorQuantity quantity() {
        return quantity;
    }

    /** The name in tables: {@code temperature-excursion}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
