package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Ground;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.Journey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DetoursTest {
    private static final long SEED = 7;

    private static final Map<String, Detour> DETOURS = SimulatedTraffic.journeys().stream()
            .map(journey -> Detour.find(journey, SEED))
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(detour -> detour.journey().run().id(), detour -> detour));

    @Test
    void areBetweenTwoStationsAndShowForMostOfThat() {
        assertThat(DETOURS.values()).isNotEmpty().allSatisfy(detour -> {
            Journey journey = detour.journey();
            long leaves = journey.calls().get(detour.leg()).departureMillis();
            long comes = journey.calls().get(detour.leg() + 1).arrivalMillis();
            assertThat(detour.leavesMillis()).isBetween(leaves, comes);
            assertThat(detour.returnsMillis()).isBetween(detour.leavesMillis(), comes);
            assertThat(detour.metresAt(leaves)).isZero();
            assertThat(detour.metresAt(comes)).isZero();
            assertThat(detour.metresAt(detour.leavesMillis() + 60_000))
                    .isBetween(0.9 * detour.showsMetres(), detour.farMetres());
            assertThat(detour.farMetres()).isBetween(30_000.0, 200_000.0);
        });
    }

    @Test
    void moveTheFixesOfTheirTrainsAsFarAsTheySay() {
        List<PositionTelegram> struck = Struck.fixes("detour");

        assertThat(struck).isNotEmpty().allSatisfy(fix -> {
            PositionTelegram clean = Struck.cleanOf(fix);
            Detour detour = DETOURS.get(
                    TrainRun.idOf(fix.report().tripId(), fix.report().serviceDate()));
            double north = (fix.report().latitude() - clean.report().latitude()) / Ground.degreesNorth(1);
            double east = (fix.report().longitude() - clean.report().longitude())
                    / Ground.degreesEast(1, clean.report().latitude());
            assertThat(Math.hypot(north, east))
                    .isCloseTo(
                            detour.metresAt(fix.report().measuredAtMillis()), org.assertj.core.data.Offset.offset(1.0));
        });
    }
}
