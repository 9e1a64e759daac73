package io.railpulse.simulator.telemetry;

import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;

/** Draws what truly happens to an asset on a run. */
final class IncidentChance {
    private static final long HOUR = 3_600_000;
    private static final int MOST_DRAWS = 50;

    private final Assignment assignment;
    private final Chance chance;

    private IncidentChance(Assignment assignment, Chance chance) {
        this.assignment = assignment;
        this.chance = chance;
    }

    /**
     * @param quantities what is watched; nothing else is known to happen
     * @param warmestC the warmest that the cargo of a reefer bears; null without cooling
     */
    static List<Incident> draw(Assignment assignment, List<SensorQuantity> quantities, Double warmestC, long seed) {
        Chance chance = Chance.of(
                seed,
                "incidents",
                assignment.assetId(),
                assignment.journey().run().id());
        return new IncidentChance(assignment, chance).draw(quantities, warmestC);
    }

    private List<Incident> draw(List<SensorQuantity> quantities, Double warmestC) {
        List<Incident> incidents = new ArrayList<>();
        for (IncidentKind kind : IncidentKind.values()) {
            if (quantities.contains(kind.quantity()) && chance.happens(probability(kind))) {
                incidents.add(draw(kind, warmestC));
            }
        }
        return incidents;
    }

    private static double probability(IncidentKind kind) {
        TelemetryParameter parameter = switch (kind) {
            case TEMPERATURE_EXCURSION -> TelemetryParameter.EXCURSION_PROBABILITY;
            case SHOCK -> TelemetryParameter.SHOCK_PROBABILITY;
            case DOOR_OPENED -> TelemetryParameter.DOOR_PROBABILITY;
            case BATTERY_LOW -> TelemetryParameter.BATTERY_PROBABILITY;
            case HUMIDITY -> TelemetryParameter.HUMIDITY_PROBABILITY;
            case HOT_BEARING -> TelemetryParameter.HOT_BEARING_PROBABILITY;
        };
        return parameter.value();
    }

    private Incident draw(IncidentKind kind, Double warmestC) {
        return switch (kind) {
            case TEMPERATURE_EXCURSION -> incident(kind, hours(4, 20), warmestC + tenths(3, 12));
            case SHOCK -> incident(kind, 1000, tenths(3, 8));
            case DOOR_OPENED -> incident(kind, (long) chance.uniform(2 * 60_000, 40 * 60_000), 1);
            case BATTERY_LOW -> incident(kind, Long.MAX_VALUE, tenths(4, 12));
            case HUMIDITY -> incident(kind, hours(4, 12), tenths(88, 98));
            case HOT_BEARING -> incident(kind, hours(3, 6), tenths(95, 130));
        };
    }

    /** Bearings run hot while they turn; most doors are opened where a train stands. */
    private long startOf(IncidentKind kind, long from, long span) {
        long start = 0;
        boolean anywhere = kind != IncidentKind.HOT_BEARING
                && (kind != IncidentKind.DOOR_OPENED || chance.happens(TelemetryParameter.DOOR_ANYWHERE_SHARE.value()));
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            start = Math.floorDiv(from + (long) (span * chance.uniform(0.1, 0.8)), 1000) * 1000;
            boolean moves = assignment.journey().speedKmhAt(start) > 0;
            if (anywhere || moves == (kind == IncidentKind.HOT_BEARING)) {
                return start;
            }
        }
        return start;
    }

    private long hours(double least, double most) {
        return (long) (chance.uniform(least, most) * HOUR);
    }

    private double tenths(double least, double most) {
        return Math.round(chance.uniform(least, most) * 10) / 10.0;
    }

    /** Somewhere on the way, and over before the asset leaves the run; whole seconds, as sensors' clocks are. */
    private Incident incident(IncidentKind kind, long lastsMillis, double peak) {
        long from = assignment.validFromMillis();
        long span = assignment.validToMillis() - from;
        long start = startOf(kind, from, span);
        long end = lastsMillis > assignment.validToMillis() - start
                ? assignment.validToMillis()
                : start + Math.floorDiv(lastsMillis, 1000) * 1000;
        return new Incident(
                assignment.assetId(),
                assignment.kind(),
                kind,
                assignment.journey().run().id(),
                start,
                end,
                peak);
    }
}
