package io.railpulse.simulator.cargo;

import java.util.List;

/**
 * The wagons of a train between two breaks of gauge.
 *
 * @param section where it runs in this form
 * @param wagons in the order of the train; those that join or leave on the way among them
 */
public record Consist(TrainSection section, List<Wagon> wagons) {

    public Consist {
        wagons = List.copyOf(wagons);
    }

    public double teu() {
        return wagons.stream().mapToDouble(Wagon::teu).sum();
    }

    public double cargoTonnes() {
        return wagons.stream().mapToDouble(Wagon::cargoTonnes).sum();
    }
}
