package io.railpulse.simulator.cargo;

import io.railpulse.network.Line;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where branch and feeder trains meet trunk trains: at the end of the smaller train, where a trunk train stops, in time
 * for boxes to change, by what truly happened.
 */
final class Connections {
    private static final long SHORTEST = TelemetryParameter.CONNECTION_SHORTEST.millis();
    private static final long LONGEST = TelemetryParameter.CONNECTION_LONGEST.millis();

    private final List<Journey> trunks;

    private Connections(List<Journey> trunks) {
        this.trunks = trunks;
    }

    /** In the order of the journeys of the smaller trains. */
    static List<Transfer> list(List<Journey> journeys) {
        Connections connections =
                new Connections(journeys.stream().filter(Connections::isTrunk).toList());
        List<Transfer> transfers = new ArrayList<>();
        for (Journey journey : journeys) {
            if (!isTrunk(journey)) {
                connections.findFeeder(journey).ifPresent(transfers::add);
                connections.findOnward(journey).ifPresent(transfers::add);
            }
        }
        return transfers;
    }

    static boolean isTrunk(Journey journey) {
        return journey.run().trip().line().kind() == Line.Kind.TRUNK;
    }

    /** The trunk train that came last to where a smaller train begins. */
    private Optional<Transfer> findFeeder(Journey smaller) {
        String hub = stationAt(smaller, 0);
        String beyond = stationAt(smaller, lastCall(smaller));
        Transfer best = null;
        long bestArrival = Long.MIN_VALUE;
        for (Journey trunk : trunks) {
            int call = findStop(trunk, hub, 1, lastCall(trunk));
            if (call < 0 || findCall(trunk, beyond, 0, call) >= 0) {
                continue;
            }
            long arrival = trunk.calls().get(call).arrivalMillis();
            long wait = smaller.departureMillis() - arrival;
            if (wait >= SHORTEST && wait <= LONGEST && arrival > bestArrival) {
                bestArrival = arrival;
                best = new Transfer(
                        new ConsignmentLeg(trunk, 0, call), new ConsignmentLeg(smaller, 0, lastCall(smaller)));
            }
        }
        return Optional.ofNullable(best);
    }

    /** The trunk train that leaves first from where a smaller train ends. */
    private Optional<Transfer> findOnward(Journey smaller) {
        String hub = stationAt(smaller, lastCall(smaller));
        String behind = stationAt(smaller, 0);
        Transfer best = null;
        long bestDeparture = Long.MAX_VALUE;
        for (Journey trunk : trunks) {
            int call = findStop(trunk, hub, 0, lastCall(trunk) - 1);
            if (call < 0 || findCall(trunk, behind, call, lastCall(trunk)) >= 0) {
                continue;
            }
            long departure = trunk.calls().get(call).departureMillis();
            long wait = departure - smaller.arrivalMillis();
            if (wait >= SHORTEST && wait <= LONGEST && departure < bestDeparture) {
                bestDeparture = departure;
                best = new Transfer(
                        new ConsignmentLeg(smaller, 0, lastCall(smaller)),
                        new ConsignmentLeg(trunk, call, lastCall(trunk)));
            }
        }
        return Optional.ofNullable(best);
    }

    private static int findStop(Journey trunk, String station, int from, int to) {
        int call = findCall(trunk, station, from, to);
        if (call <= 0 || call == lastCall(trunk)) {
            return call;
        }
        CallTruth truth = trunk.calls().get(call);
        return truth.isPass() ? -1 : call;
    }

    private static int findCall(Journey trunk, String station, int from, int to) {
        for (int call = from; call <= to; call++) {
            if (stationAt(trunk, call).equals(station)) {
                return call;
            }
        }
        return -1;
    }

    private static String stationAt(Journey journey, int call) {
        return journey.run().trip().calls().get(call).station().id();
    }

    private static int lastCall(Journey journey) {
        return journey.calls().size() - 1;
    }
}
