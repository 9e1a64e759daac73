package io.railpulse.simulator.world;

import java.util.List;

/**
 * What happened.
 *
 * @param journeys one for each run, by departure
 * @param incidents what was wrong with lines and borders that the runs use, until the last of them arrived; by beginning
 */
public record World(List<Journey> journeys, List<WorldIncident> incidents) {
    public World {
        journeys = List.copyOf(journeys);
        incidents = List.copyOf(incidents);
    }
}
