package io.railpulse.simulator.cargo;

import io.railpulse.network.Station;
import io.railpulse.simulator.world.Journey;

/**
 * The way of a consignment with one run.
 *
 * @param journey of the run
 * @param fromCall index of the call where it is loaded
 * @param toCall index of the call where it is unloaded
 */
public record ConsignmentLeg(Journey journey, int fromCall, int toCall) {

    public Station from() {
        return journey.run().trip().calls().get(fromCall).station();
    }

    public Station to() {
        return journey.run().trip().calls().get(toCall).station();
    }

    public int fromSequence() {
        return journey.run().trip().calls().get(fromCall).sequence();
    }

    public int toSequence() {
        return journey.run().trip().calls().get(toCall).sequence();
    }

    /** As it is written in tables: {@code trip@date:from-to}. */
    public String text() {
        return journey.run().id() + ":" + fromSequence() + "-" + toSequence();
    }
}
