package io.railpulse.simulator.cargo;

import java.util.List;

/**
 * A container wagon as it runs in a train.
 *
 * @param number unique
 * @param gaugeMm of its axles
 * @param containers what stands on it: one of 40 ft, or two of 20 ft
 * @param fromCall index of the call where it joins the train
 * @param toCall index of the call where it leaves it
 */
public record Wagon(String number, int gaugeMm, List<Container> containers, int fromCall, int toCall) {

    public double teu() {
        return containers.stream().mapToDouble(Container::teu).sum();
    }

    public double cargoTonnes() {
        return containers.stream().mapToDouble(Container::grossTonnes).sum();
    }
}
