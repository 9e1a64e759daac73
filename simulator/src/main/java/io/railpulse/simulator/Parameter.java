package io.railpulse.simulator;

import java.util.Locale;

/** A number that the simulation is made with, its unit, and the reason why it is that number. */
public interface Parameter {

    /** The constant's name. */
    String name();

    /** In its own unit. */
    double value();

    String unit();

    /** Why it is so: a sentence. */
    String reason();

    /** Its name in the reference: kebab case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value as a time.
     *
     * @throws IllegalStateException if its unit is none of time
     */
    default double seconds() {
        return switch (unit()) {
            case "s" -> value();
            case "min" -> value() * 60;
            case "h" -> value() * 3_600;
            case "d" -> value() * 86_400;
            default -> throw new IllegalStateException(code() + " is no time but in " + unit());
        };
    }
}
