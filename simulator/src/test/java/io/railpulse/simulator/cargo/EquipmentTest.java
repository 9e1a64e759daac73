package io.railpulse.simulator.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.network.LinkMode;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Assignment;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EquipmentTest {
    private static final Cargo CARGO = SimulatedTraffic.transmission(Set.of()).cargo();
    private static final List<Assignment> ASSIGNMENTS = Equipment.of(CARGO, 7).assignments();

    private static List<Assignment> list(Journey journey, Predicate<Assignment> which) {
        return ASSIGNMENTS.stream()
                .filter(assignment -> assignment.journey() == journey)
                .filter(which)
                .toList();
    }

    private static boolean isTracked(Assignment assignment) {
        return assignment.isOnContainer() && assignment.deviceId() != null;
    }

    @Test
    void tracksAContainerOfEachRunFromEndToEnd() {
        for (Journey journey : CARGO.journeys()) {
            assertThat(list(journey, EquipmentTest::isTracked))
                    .as(journey.run().id())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .anyMatch(Assignment::isThrough);
        }
    }

    @Test
    void haulsEveryLegByRailWithOneLocomotive() {
        for (Journey journey : CARGO.journeys()) {
            List<TimetabledLeg> legs = journey.run().trip().legs();
            for (int leg = 0; leg < legs.size(); leg++) {
                int at = leg;
                int expected = legs.get(leg).link().mode() == LinkMode.RAIL ? 1 : 0;
                assertThat(list(
                                journey,
                                assignment -> assignment.kind() == AssetKind.LOCOMOTIVE
                                        && assignment.fromCall() <= at
                                        && assignment.toCall() > at))
                        .as("locomotives of %s on leg %d", journey.run().id(), leg)
                        .hasSize(expected);
            }
        }
    }

    @Test
    void keepsAnAssetOnlyWhileTheTrainIsThere() {
        for (Assignment assignment : ASSIGNMENTS) {
            List<CallTruth> calls = assignment.journey().calls();
            boolean joinsOnTheWay = assignment.fromCall() > 0;
            assertThat(assignment.validFromMillis())
                    .isLessThanOrEqualTo(calls.get(assignment.fromCall()).departureMillis())
                    .isGreaterThanOrEqualTo(
                            joinsOnTheWay ? calls.get(assignment.fromCall()).arrivalMillis() : Long.MIN_VALUE);
            boolean leavesOnTheWay = assignment.toCall() < calls.size() - 1;
            assertThat(assignment.validToMillis())
                    .isGreaterThanOrEqualTo(calls.get(assignment.toCall()).arrivalMillis())
                    .isLessThanOrEqualTo(
                            leavesOnTheWay ? calls.get(assignment.toCall()).departureMillis() : Long.MAX_VALUE);
        }
    }

    @Test
    void watchesAllReefers() {
        Set<String> fitted = new HashSet<>();
        Equipment.of(CARGO, 7)
                .fittings()
                .forEach(fitting -> fitted.add(fitting.assignment().assetId()));
        CARGO.consignments().stream()
                .flatMap(consignment -> consignment.containers().stream())
                .filter(Container::isReefer)
                .forEach(container -> assertThat(fitted).contains(container.number()));
    }
}
