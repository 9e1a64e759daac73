package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.world.Journey;
import org.junit.jupiter.api.Test;

class ForeignTrainTest {

    @Test
    void isToldOfAnEarlierTrainThatIsUnderWay() {
        assertThat(Struck.fixes("foreign-train")).isNotEmpty().allSatisfy(telegram -> {
            PositionReport clean = Struck.cleanFixOf(telegram);
            Journey own = journeyOf(clean);
            Journey other = journeyOf(telegram.report());
            assertThat(other.departureMillis()).isLessThan(own.departureMillis());
            assertThat(telegram.report().measuredAtMillis()).isBetween(other.departureMillis(), other.arrivalMillis());
            assertThat(telegram.report().latitude()).isEqualTo(clean.latitude());
        });
    }

    private static Journey journeyOf(PositionReport fix) {
        return SimulatedTraffic.journeys().stream()
                .filter(journey -> journey.run().id().equals(fix.tripId() + "@" + fix.serviceDate()))
                .findFirst()
                .orElseThrow();
    }
}
