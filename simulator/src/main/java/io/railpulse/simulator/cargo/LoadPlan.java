package io.railpulse.simulator.cargo;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans how many wagons full go which way. Trunk trains are nearly full; a share of what a branch or feeder train carries
 * changes to or from a trunk train, and some of it from feeder to trunk to branch.
 */
final class LoadPlan {
    private final Map<Journey, Integer> free = new LinkedHashMap<>();
    private final Map<Journey, Integer> changing = new LinkedHashMap<>();
    private final List<Itinerary> itineraries = new ArrayList<>();

    private LoadPlan(List<Journey> journeys, long seed) {
        for (Journey journey : journeys) {
            int capacity = wagonsOf(
                    journey, Chance.of(seed, "train-length", journey.run().id()));
            free.put(journey, capacity);
            changing.put(journey, (int) Math.round(capacity * TelemetryParameter.CHAINED_SHARE.value()));
        }
    }

    static List<Itinerary> of(List<Journey> journeys, long seed) {
        LoadPlan plan = new LoadPlan(journeys, seed);
        Connections.list(journeys).forEach(plan::addChanging);
        plan.chainThree();
        journeys.forEach(plan::addThrough);
        return plan.itineraries.stream()
                .filter(itinerary -> itinerary.wagonLoads() > 0)
                .toList();
    }

    /** Wagons of a train, each a forty-foot unit. */
    private static int wagonsOf(Journey journey, Chance chance) {
        double stated = journey.run().trip().line().consistTeu();
        double mean = (stated > 0 ? stated : TelemetryParameter.TRAIN_TEU_MEAN.value()) / 2;
        boolean full = Connections.isTrunk(journey) && mean >= TelemetryParameter.TRAIN_FEU_LEAST.count();
        if (!full) {
            double spread = TelemetryParameter.SMALL_TRAIN_SPREAD.value();
            return (int) Math.max(2, Math.round(mean * chance.uniform(1 - spread, 1 + spread)));
        }
        long wagons = Math.round(mean + chance.gaussian() * TelemetryParameter.TRAIN_FEU_SIGMA.value());
        return (int) Math.min(
                TelemetryParameter.TRAIN_FEU_MOST.count(),
                Math.max(TelemetryParameter.TRAIN_FEU_LEAST.count(), wagons));
    }

    private void addChanging(Transfer transfer) {
        Journey first = transfer.to().journey();
        Journey second = transfer.from().journey();
        int loads = Math.min(changing.get(first), changing.get(second));
        take(first, loads);
        take(second, loads);
        changing.merge(first, -loads, Integer::sum);
        changing.merge(second, -loads, Integer::sum);
        itineraries.add(new Itinerary(List.of(transfer.to(), transfer.from()), loads));
    }

    /** Half of what could go on from a feeder train to a branch train does. */
    private void chainThree() {
        int pairs = itineraries.size();
        for (int in = 0; in < pairs; in++) {
            for (int out = 0; out < pairs; out++) {
                Itinerary inward = itineraries.get(in);
                Itinerary outward = itineraries.get(out);
                ConsignmentLeg joins = inward.legs().get(1);
                ConsignmentLeg leaves = outward.legs().get(0);
                if (joins.journey() != leaves.journey() || joins.fromCall() >= leaves.toCall()) {
                    continue;
                }
                int loads = Math.min(inward.wagonLoads(), outward.wagonLoads()) / 2;
                ConsignmentLeg middle = new ConsignmentLeg(joins.journey(), joins.fromCall(), leaves.toCall());
                itineraries.set(in, inward.withWagonLoads(inward.wagonLoads() - loads));
                itineraries.set(out, outward.withWagonLoads(outward.wagonLoads() - loads));
                itineraries.add(new Itinerary(
                        List.of(inward.legs().get(0), middle, outward.legs().get(1)), loads));
                free.merge(joins.journey(), loads, Integer::sum);
            }
        }
    }

    private void addThrough(Journey journey) {
        ConsignmentLeg through = new ConsignmentLeg(journey, 0, journey.calls().size() - 1);
        itineraries.add(new Itinerary(List.of(through), free.get(journey)));
    }

    private void take(Journey journey, int loads) {
        free.merge(journey, -loads, Integer::sum);
    }
}
