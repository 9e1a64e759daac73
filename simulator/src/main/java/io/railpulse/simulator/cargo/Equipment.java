package io.railpulse.simulator.cargo;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.cargo.Cargo.Loaded;
import io.railpulse.simulator.telemetry.Assignment;
import io.railpulse.simulator.telemetry.SensorFitting;
import io.railpulse.simulator.telemetry.SensorQuantity;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which locomotive, wagon and container was with which run from where to where, what each carried of trackers and sensors, and
 * what truly happened to it. Each run has a tracked container from end to end. Immutable.
 */
public final class Equipment {
    private static final long BEFORE = TelemetryParameter.FIRST_FIX_BEFORE_DEPARTURE.millis();
    private static final List<SensorQuantity> CARGO_SENSORS = List.of(
            SensorQuantity.HUMIDITY_PCT, SensorQuantity.SHOCK_G, SensorQuantity.DOOR_OPEN, SensorQuantity.BATTERY_PCT);

    private final Cargo cargo;
    private final long seed;
    private final Set<String> tracked = new TreeSet<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<SensorFitting> fittings = new ArrayList<>();
    private int locomotives;

    private Equipment(Cargo cargo, long seed) {
        this.cargo = cargo;
        this.seed = seed;
    }

    /** Equips the trains of a simulation. */
    public static Equipment of(Cargo cargo, long seed) {
        Equipment equipment = new Equipment(cargo, seed);
        cargo.journeys().forEach(equipment::chooseTracked);
        cargo.journeys().forEach(equipment::equip);
        return equipment;
    }

    /** In the order of runs; of each run locomotives, containers with a tracker or sensors, then all wagons. */
    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    /** The assets with sensors. */
    public List<SensorFitting> fittings() {
        return List.copyOf(fittings);
    }

    private void chooseTracked(Journey journey) {
        Chance chance = Chance.of(seed, "tracked-containers", journey.run().id());
        int least = TelemetryParameter.TRACKED_CONTAINERS_LEAST.count();
        int wanted = least + chance.below(TelemetryParameter.TRACKED_CONTAINERS_MOST.count() - least + 1);
        List<String> through = new ArrayList<>();
        int there = 0;
        boolean throughThere = false;
        for (Loaded loaded : cargo.listLoads(journey)) {
            boolean isThrough = isThrough(loaded);
            for (Container container : loaded.consignment().containers()) {
                boolean isTracked = tracked.contains(container.number());
                there += isTracked ? 1 : 0;
                throughThere |= isTracked && isThrough;
                if (!isTracked && isThrough) {
                    through.add(container.number());
                }
            }
        }
        while ((there < wanted || !throughThere) && !through.isEmpty()) {
            tracked.add(through.remove(chance.below(through.size())));
            throughThere = true;
            there++;
        }
    }

    private static boolean isThrough(Loaded loaded) {
        ConsignmentLeg leg = loaded.leg();
        return leg.fromCall() == 0 && leg.toCall() == leg.journey().calls().size() - 1;
    }

    private void equip(Journey journey) {
        equipLocomotives(journey);
        equipContainers(journey);
        equipWagons(journey);
    }

    private void equipLocomotives(Journey journey) {
        for (TrainSection section : TrainSection.listHauled(journey.run().trip())) {
            String country = section.country(journey.run().trip());
            String number = String.format(Locale.ROOT, "%s-%05d", LocomotiveClass.of(country), ++locomotives);
            assignments.add(Assignment.of(
                    number,
                    AssetKind.LOCOMOTIVE,
                    "gps-" + number,
                    journey,
                    section.fromCall(),
                    section.toCall(),
                    BEFORE,
                    TelemetryParameter.LOCOMOTIVE_STAYS_AFTER_ARRIVAL.millis()));
        }
    }

    private void equipContainers(Journey journey) {
        for (Loaded loaded : cargo.listLoads(journey)) {
            for (Container container : loaded.consignment().containers()) {
                boolean isTracked = tracked.contains(container.number());
                if (isTracked || container.isReefer()) {
                    equip(container, isTracked, loaded.leg());
                }
            }
        }
    }

    private void equip(Container container, boolean isTracked, ConsignmentLeg leg) {
        Assignment assignment = Assignment.of(
                container.number(),
                AssetKind.CONTAINER,
                isTracked ? "tag-" + container.number() : null,
                leg.journey(),
                leg.fromCall(),
                leg.toCall(),
                BEFORE,
                TelemetryParameter.CONTAINER_STAYS_AFTER_ARRIVAL.millis());
        assignments.add(assignment);
        Set<SensorQuantity> quantities = new LinkedHashSet<>();
        if (container.isReefer()) {
            quantities.add(SensorQuantity.TEMPERATURE_C);
        }
        if (isTracked) {
            quantities.addAll(CARGO_SENSORS);
        }
        Double setPoint = container.isReefer() ? container.cooling().setPointC() : null;
        Double warmest = container.isReefer() ? container.cooling().warmestC() : null;
        fittings.add(SensorFitting.of(assignment, List.copyOf(quantities), setPoint, warmest, seed));
    }

    private void equipWagons(Journey journey) {
        for (Consist consist : cargo.listConsists(journey)) {
            int watched = TelemetryParameter.WATCHED_WAGONS.count();
            for (Wagon wagon : consist.wagons()) {
                boolean isWatched = watched-- > 0;
                Assignment assignment = Assignment.of(
                        wagon.number(),
                        AssetKind.WAGON,
                        null,
                        journey,
                        wagon.fromCall(),
                        wagon.toCall(),
                        BEFORE,
                        TelemetryParameter.LOCOMOTIVE_STAYS_AFTER_ARRIVAL.millis());
                assignments.add(assignment);
                if (isWatched) {
                    fittings.add(
                            SensorFitting.of(assignment, List.of(SensorQuantity.AXLE_BEARING_C), null, null, seed));
                }
            }
        }
    }
}
