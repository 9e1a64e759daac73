package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkippedStopTest {
    private static final Set<String> SKIPPED = Set.of("skipped-stop");
    private static final long SEED = 7;

    private static Journey befallen(Journey journey) {
        return Faults.befall(journey, SKIPPED, SEED);
    }

    @Test
    void isOneStopOfABookedTrainAtMostAndMovesNoOtherCall() {
        List<Journey> struck = SimulatedTraffic.journeys().stream()
                .filter(journey -> befallen(journey) != journey)
                .toList();

        assertThat(struck).isNotEmpty().allMatch(journey -> journey.run().trip().isBooked());
        assertThat(struck).allSatisfy(journey -> {
            List<CallTruth> before = journey.calls();
            List<CallTruth> after = befallen(journey).calls();
            int call = IntStream.range(0, before.size())
                    .filter(at -> !before.get(at).equals(after.get(at)))
                    .findFirst()
                    .orElseThrow();
            assertThat(after.get(call).isPass()).isTrue();
            assertThat(after.get(call).call().isPass()).isFalse();
            assertThat(after.get(call).arrivalMillis())
                    .isEqualTo(before.get(call).arrivalMillis());
            assertThat(IntStream.range(0, before.size()).filter(at -> at != call))
                    .allMatch(at -> before.get(at).equals(after.get(at)));
        });
    }

    @Test
    void leavesTheTrainRunningAtTheStationAndWhereItWasElsewhere() {
        for (Journey journey : SimulatedTraffic.journeys()) {
            Journey after = befallen(journey);
            for (int at = 0; at < journey.calls().size(); at++) {
                CallTruth call = after.calls().get(at);
                assertThat(after.kmAt(call.arrivalMillis()))
                        .isEqualTo(call.call().km());
                if (!call.equals(journey.calls().get(at))) {
                    assertThat(after.speedKmhAt(call.arrivalMillis() + 1000)).isPositive();
                }
            }
        }
    }

    @Test
    void doesNothingWhereItIsSwitchedOff() {
        assertThat(SimulatedTraffic.journeys())
                .allMatch(journey -> Faults.befall(journey, Faults.codesOfSources(), SEED) == journey);
    }
}
