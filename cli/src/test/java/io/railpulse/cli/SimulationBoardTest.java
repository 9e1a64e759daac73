package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.world.Journey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationBoardTest {

    @Test
    void tellsTheSimulatedTimeAndTheTrainsUnderWay() {
        List<Journey> journeys = Simulation.of(
                        Timetable.compose(ReferenceNetwork.load()),
                        new SimulationOptions(
                                10, 2, 1, LocalDate.of(2026, 3, 2), Set.of(), SimulationOptions.DEFAULT_FIX_EVERY))
                .listJourneys();
        ProgressLine line =
                new ProgressLine(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
        SimulationBoard board = new SimulationBoard(line, journeys);
        Journey last = journeys.stream()
                .max(Comparator.comparingLong(Journey::arrivalMillis))
                .orElseThrow();

        assertThat(board.textOf(1_000_000, Instant.ofEpochMilli(last.arrivalMillis() - 1), 4))
                .startsWith("simulating [#############################.]  99 %  2026-03-")
                .endsWith("Z  1 trains under way  1,000,000 records  250,000 a second");
    }
}
