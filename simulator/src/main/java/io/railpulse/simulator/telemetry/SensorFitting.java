package io.railpulse.simulator.telemetry;

import java.util.List;

/**
 * An asset with sensors on a run, and what truly happens to it there.
 *
 * @param assignment the asset and the run
 * @param quantities what its sensors measure
 * @param setPointC what its cooling keeps to; null without cooling
 * @param incidents at most one of each kind
 */
public record SensorFitting(
        Assignment assignment, List<SensorQuantity> quantities, Double setPointC, List<Incident> incidents) {

    public SensorFitting {
        quantities = List.copyOf(quantities);
        incidents = List.copyOf(incidents);
    }

    /**
     * Fits an asset, and draws what happens to it.
     *
     * @param setPointC what its cooling keeps to; null without cooling
     * @param warmestC the warmest that its cargo bears; null without cooling
     * @param seed of the simulation
     */
    public static SensorFitting of(
            Assignment assignment, List<SensorQuantity> quantities, Double setPointC, Double warmestC, long seed) {
        return new SensorFitting(
                assignment, quantities, setPointC, IncidentChance.draw(assignment, quantities, warmestC, seed));
    }
}
