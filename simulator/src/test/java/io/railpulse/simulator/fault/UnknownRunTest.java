package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.SimulatedTraffic;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnknownRunTest {

    private static final Set<String> PLANNED = SimulatedTraffic.journeys().stream()
            .map(journey -> journey.run().id())
            .collect(Collectors.toSet());

    private static Stream<String> listRuns() {
        return Stream.concat(
                Struck.fixes("unknown-run").stream()
                        .map(fix -> fix.report().tripId() + "@" + fix.report().serviceDate()),
                Struck.movements("unknown-run").stream()
                        .map(report ->
                                report.report().tripId() + "@" + report.report().serviceDate()));
    }

    @Test
    void namesRunsThatNobodyPlanned() {
        assertThat(listRuns()).isNotEmpty().noneMatch(PLANNED::contains);
    }

    @Test
    void namesUnknownTripsAndDaysOnWhichATripDoesNotRun() {
        assertThat(listRuns()).anyMatch(run -> run.contains("-relief@")).anyMatch(run -> !run.contains("-relief@"));
    }

    /** A replay leaves out what lies outside the days of its plans. */
    @Test
    void staysWithinTheDaysOfTheSimulation() {
        Set<String> days =
                PLANNED.stream().map(run -> run.substring(run.indexOf('@') + 1)).collect(Collectors.toSet());
        String first = days.stream().sorted().findFirst().orElseThrow();
        String last = days.stream().sorted().reduce((one, other) -> other).orElseThrow();
        assertThat(listRuns())
                .map(run -> run.substring(run.indexOf('@') + 1))
                .allMatch(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0);
    }
}
