package io.railpulse.simulator.telemetry;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.world.Journey;

/** What the sensors of one asset would say at a moment: its usual state, and on top of it what goes wrong. */
final class SensorTruth {
    private static final double BATTERY_FULL = 96;
    private static final double BATTERY_LOSS_PER_DAY = 1.5;
    private static final double DAY_MILLIS = 86_400_000.0;

    private final SensorFitting fitting;
    private final Chance chance;

    SensorTruth(SensorFitting fitting, Chance chance) {
        this.fitting = fitting;
        this.chance = chance;
    }

    double at(SensorQuantity quantity, long millis) {
        double usual = usual(quantity, millis);
        double value = usual;
        for (Incident incident : fitting.incidents()) {
            if (incident.kind().quantity() == quantity) {
                value += share(incident, millis) * (incident.peak() - usual);
            }
        }
        return Math.round(value * 10) / 10.0;
    }

    /** A door is open or not, a blow is felt at once, and a battery stays where it is until someone charges it. */
    private static double share(Incident incident, long millis) {
        boolean during = millis >= incident.startMillis() && millis < incident.endMillis();
        return switch (incident.kind()) {
            case SHOCK, DOOR_OPENED -> during ? 1 : 0;
            case BATTERY_LOW -> during ? Math.max(incident.shareAt(millis), lasting(incident, millis)) : 0;
            default -> incident.shareAt(millis);
        };
    }

    private static double lasting(Incident incident, long millis) {
        return millis - incident.startMillis() > (incident.endMillis() - incident.startMillis()) / 3 ? 1 : 0;
    }

    private double usual(SensorQuantity quantity, long millis) {
        return switch (quantity) {
            case TEMPERATURE_C -> fitting.setPointC() + 0.4 * chance.gaussian();
            case HUMIDITY_PCT -> bounded(55 + 5 * chance.gaussian(), 30, 80);
            case SHOCK_G -> bounded(chance.lognormal(isMoving(millis) ? 0.4 : 0.1, 0.4), 0, 2);
            case DOOR_OPEN -> 0;
            case BATTERY_PCT -> bounded(BATTERY_FULL - BATTERY_LOSS_PER_DAY * days(millis), 40, 100);
            case AXLE_BEARING_C -> (isMoving(millis) ? 38 : 18) + 3 * chance.gaussian();
        };
    }

    private boolean isMoving(long millis) {
        Journey journey = fitting.assignment().journey();
        return journey.speedKmhAt(millis) > 0;
    }

    private double days(long millis) {
        return (millis - fitting.assignment().validFromMillis()) / DAY_MILLIS;
    }

    private static double bounded(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }
}
