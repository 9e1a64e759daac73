package io.railpulse.simulator.cargo;

import io.railpulse.network.Station;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer sends together.
 *
 * @param id unique
 * @param customer who pays
 * @param containers one to six, of one size; two of 20 ft stand on a wagon
 * @param legs the runs that it travels with, in order
 * @param promisedAtMillis when the customer was told that it would be there, milliseconds since the epoch
 */
public record Consignment(
        String id, String customer, List<Container> containers, List<ConsignmentLeg> legs, long promisedAtMillis) {

    public Consignment {
        containers = List.copyOf(containers);
        legs = List.copyOf(legs);
    }

    public Station origin() {
        return legs.get(0).from();
    }

    public Station destination() {
        return legs.get(legs.size() - 1).to();
    }

    /** Its containers as they stand on wagons: one of 40 ft, or two of 20 ft. */
    public List<List<Container>> listWagonLoads() {
        List<List<Container>> loads = new ArrayList<>();
        int each = containers.get(0).teu() == 1 ? 2 : 1;
        for (int at = 0; at < containers.size(); at += each) {
            loads.add(containers.subList(at, Math.min(containers.size(), at + each)));
        }
        return loads;
    }
}
