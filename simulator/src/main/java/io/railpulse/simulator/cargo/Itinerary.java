package io.railpulse.simulator.cargo;

import java.util.List;

/**
 * A way through one to three runs, and how many wagons full go it.
 *
 * @param legs in order
 * @param wagonLoads 40 ft boxes, or pairs of 20 ft boxes
 */
record Itinerary(List<ConsignmentLeg> legs, int wagonLoads) {

    Itinerary withWagonLoads(int loads) {
        return new Itinerary(legs, loads);
    }
}
