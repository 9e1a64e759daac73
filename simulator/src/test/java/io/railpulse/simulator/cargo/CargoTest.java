package io.railpulse.simulator.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.identity.ContainerNumber;
import io.railpulse.network.Line;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CargoTest {
    private static final Cargo CARGO = SimulatedTraffic.transmission(Set.of()).cargo();

    private static List<Container> listContainers() {
        return CARGO.consignments().stream()
                .flatMap(consignment -> consignment.containers().stream())
                .toList();
    }

    private static List<Journey> listTrunks() {
        return CARGO.journeys().stream()
                .filter(journey -> journey.run().trip().line().kind() == Line.Kind.TRUNK)
                .filter(journey -> journey.run().trip().line().consistTeu() >= 100)
                .toList();
    }

    @Test
    void givesEachContainerAValidNumberOfItsOwn() {
        List<String> numbers = listContainers().stream().map(Container::number).toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(ContainerNumber::isValid);
    }

    @Test
    void fillsTrunkTrains() {
        double more = 0;
        for (Journey trunk : listTrunks()) {
            int loads = CARGO.listLoads(trunk).stream()
                    .mapToInt(loaded -> loaded.consignment().listWagonLoads().size())
                    .sum();
            assertThat(loads)
                    .as(trunk.run().id())
                    .isBetween(TelemetryParameter.TRAIN_FEU_LEAST.count(), TelemetryParameter.TRAIN_FEU_MOST.count());
            more += 2 * loads - trunk.run().trip().line().consistTeu();
        }
        // As many as the lines state, which is 104 to 108 TEU for most trains to Europe.
        assertThat(more / listTrunks().size()).isBetween(-2.0, 2.0);
    }

    @Test
    void hasOneToSixContainersInAConsignmentOfFortyCustomers() {
        Set<String> customers = new HashSet<>();
        for (Consignment consignment : CARGO.consignments()) {
            assertThat(consignment.containers()).hasSizeBetween(1, 6);
            customers.add(consignment.customer());
        }
        assertThat(customers).hasSizeBetween(35, 40);
    }

    @Test
    void hasFewReefers() {
        double share =
                (double) listContainers().stream().filter(Container::isReefer).count()
                        / listContainers().size();
        assertThat(share).isBetween(0.02, 0.08);
    }

    @Test
    void putsEveryContainerOnAWagonOfEachStretch() {
        for (Journey journey : CARGO.journeys()) {
            for (Consist consist : CARGO.listConsists(journey)) {
                List<String> standing = consist.wagons().stream()
                        .flatMap(wagon -> wagon.containers().stream())
                        .map(Container::number)
                        .toList();
                List<String> expected = CARGO.listLoads(journey).stream()
                        .filter(loaded -> loaded.leg().fromCall()
                                        < consist.section().toCall()
                                && loaded.leg().toCall() > consist.section().fromCall())
                        .flatMap(loaded -> loaded.consignment().containers().stream())
                        .map(Container::number)
                        .toList();
                assertThat(standing).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(consist.wagons()).allMatch(wagon -> wagon.teu() == 2);
            }
        }
    }

    @Test
    void usesNoWagonTwice() {
        List<String> numbers = new ArrayList<>();
        for (Journey journey : CARGO.journeys()) {
            CARGO.listConsists(journey)
                    .forEach(consist -> consist.wagons().forEach(wagon -> numbers.add(wagon.number())));
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void changesWagonsWhereTheGaugeChanges() {
        Journey acrossTheBreak = listTrunks().stream()
                .filter(journey -> CARGO.listConsists(journey).stream()
                                .map(consist -> consist.wagons().get(0).gaugeMm())
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        List<Set<String>> orders = CARGO.listConsists(acrossTheBreak).stream()
                .map(consist -> consist.wagons().stream().map(Wagon::number).collect(Collectors.toSet()))
                .toList();
        assertThat(orders.get(0)).doesNotContainAnyElementsOf(orders.get(1));
    }

    @Test
    void connectsRunsOnlyWhereBoxesCanChangeInTime() {
        List<Consignment> chained = CARGO.consignments().stream()
                .filter(consignment -> consignment.legs().size() > 1)
                .toList();
        assertThat(chained).isNotEmpty();
        for (Consignment consignment : chained) {
            for (int leg = 1; leg < consignment.legs().size(); leg++) {
                ConsignmentLeg before = consignment.legs().get(leg - 1);
                ConsignmentLeg after = consignment.legs().get(leg);
                assertThat(after.from()).isEqualTo(before.to());
                long arrival = before.journey().calls().get(before.toCall()).arrivalMillis();
                long departure = after.journey().calls().get(after.fromCall()).departureMillis();
                assertThat(departure - arrival)
                        .isBetween(
                                TelemetryParameter.CONNECTION_SHORTEST.millis(),
                                TelemetryParameter.CONNECTION_LONGEST.millis());
            }
        }
    }

    @Test
    void promisesNoTrainBeforeItIsPlanned() {
        assertThat(CARGO.consignments())
                .allSatisfy(consignment -> assertThat(consignment.promisedAtMillis())
                        .isGreaterThan(consignment.legs().get(0).journey().departureMillis()));
    }
}
