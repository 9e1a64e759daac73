package io.railpulse.domain.telemetry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The register of what sensors measure: one constant, its credible range, one sentence. The name ends with the unit. Kept state names
 * them by their places: new ones come last.
 */
public enum SensorQuantity {
    TEMPERATURE_C(-70, 100, "Air in a container or wagon, degrees Celsius."),
    HUMIDITY_PCT(0, 100, "Relative humidity of that air, percent."),
    SHOCK_G(0, 100, "The hardest blow since the reading before, as a multiple of standard gravity."),
    DOOR_OPEN(0, 1, "1 while a door is open, else 0."),
    BATTERY_PCT(0, 100, "What is left in the battery of the device, percent."),
    AXLE_BEARING_C(-70, 500, "The hottest axle bearing of a wagon, degrees Celsius.");

    private final double lowest;
    private final double highest;
    private final String sentence;

    SensorQuantity(double lowest, double highest, String sentence) {
        this.lowest = lowest;
        this.highest = highest;
        this.sentence = sentence;
    }

    public static Optional<SensorQuantity> find(String code) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.code().equals(code))
                .findFirst();
    }

    /** The name in topics and tables: {@code temperature_c}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** The lowest value that can be, in its unit. */
    public double lowest() {
        return lowest;
    }

    /** The highest value that can be, in its unit. */
    public double highest() {
        return highest;
    }

    /** Whether a value can be. */
    public boolean isCredible(double value) {
        return value >= lowest && value <= highest;
    }
}
