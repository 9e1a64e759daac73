package io.railpulse.simulator.cargo;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.world.Journey;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that the trains of a simulation carry, and the wagons that it stands on. Immutable. */
public final class Cargo {
    private final List<Journey> journeys;
    private final List<Consignment> consignments;
    private final Map<Journey, List<Loaded>> loads = new LinkedHashMap<>();
    private final Map<Journey, Integer> ordinals = new LinkedHashMap<>();
    private final long seed;

    private Cargo(List<Journey> journeys, List<Consignment> consignments, long seed) {
        this.journeys = List.copyOf(journeys);
        this.consignments = List.copyOf(consignments);
        this.seed = seed;
        for (Journey journey : journeys) {
            ordinals.put(journey, ordinals.size() + 1);
            loads.put(journey, new ArrayList<>());
        }
        for (Consignment consignment : consignments) {
            for (ConsignmentLeg leg : consignment.legs()) {
                loads.get(leg.journey()).add(new Loaded(consignment, leg));
            }
        }
    }

    /**
     * Loads trains.
     *
     * @param journeys in an order that is the same each time
     * @param zone in which the timetable counts service days
     * @param seed of the simulation
     */
    public static Cargo load(List<Journey> journeys, ZoneId zone, long seed) {
        return new Cargo(journeys, OrderBook.fill(LoadPlan.of(journeys, seed), zone, seed), seed);
    }

    /** A consignment on one of its runs. */
    public record Loaded(Consignment consignment, ConsignmentLeg leg) {}

    public List<Journey> journeys() {
        return journeys;
    }

    public List<Consignment> consignments() {
        return consignments;
    }

    /** What travels with a run, on all of its way or a part of it. */
    public List<Loaded> listLoads(Journey journey) {
        return List.copyOf(loads.get(journey));
    }

    /** The wagons of a run, one consist for each stretch between breaks of gauge and ports; boxes are reloaded between them. */
    public List<Consist> listConsists(Journey journey) {
        List<Consist> consists = new ArrayList<>();
        List<TrainSection> sections = TrainSection.listWagons(journey.run().trip());
        for (int at = 0; at < sections.size(); at++) {
            consists.add(new Consist(sections.get(at), wagonsOf(journey, sections.get(at), at)));
        }
        return consists;
    }

    private List<Wagon> wagonsOf(Journey journey, TrainSection section, int ordinal) {
        int gauge = section.gaugeMm(journey.run().trip());
        List<Wagon> wagons = new ArrayList<>();
        for (Loaded loaded : shuffled(journey, ordinal)) {
            int from = Math.max(section.fromCall(), loaded.leg().fromCall());
            int to = Math.min(section.toCall(), loaded.leg().toCall());
            if (from >= to) {
                continue;
            }
            for (List<Container> load : loaded.consignment().listWagonLoads()) {
                String number = wagonNumber(gauge, ordinals.get(journey), ordinal, wagons.size());
                wagons.add(new Wagon(number, gauge, load, from, to));
            }
        }
        return wagons;
    }

    /** The crane takes boxes in another order each time. */
    private List<Loaded> shuffled(Journey journey, int section) {
        List<Loaded> order = new ArrayList<>(loads.get(journey));
        Chance chance = Chance.of(seed, "reload", journey.run().id(), String.valueOf(section));
        for (int at = order.size() - 1; at > 0; at--) {
            int other = chance.below(at + 1);
            Loaded swapped = order.get(at);
            order.set(at, order.get(other));
            order.set(other, swapped);
        }
        return order;
    }

    /** Gauge, run, stretch and place in the train make a number that no other wagon has. */
    private static String wagonNumber(int gauge, int run, int section, int place) {
        return String.format(Locale.ROOT, "W%d-%05d%d%02d", gauge, run, section, place);
    }
}
