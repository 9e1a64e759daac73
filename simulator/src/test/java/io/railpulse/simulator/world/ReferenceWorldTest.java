package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.Line;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether a railway person would believe a month of trains on the packaged network. The bounds are wide on purpose. */
class ReferenceWorldTest {
    private static final double HOUR_MILLIS = 3_600_000;
    private static final Timetable TIMETABLE = Timetable.compose(ReferenceNetwork.load());
    private static final Simulation MONTH = Simulation.of(TIMETABLE, WorldFixture.options(300, 30, 1));

    @Test
    void hasTrainsOnAllCorridorsMostOfThemOnTrunkLines() {
        assertThat(MONTH.listRuns()).hasSize(300);
        assertThat(MONTH.listRuns().stream()
                        .map(run -> run.trip().line().corridorId())
                        .collect(Collectors.toSet()))
                .isEqualTo(TIMETABLE.listTrips().stream()
                        .map(trip -> trip.line().corridorId())
                        .collect(Collectors.toSet()));
        assertThat(MONTH.listRuns())
                .filteredOn(run -> run.trip().line().kind() == Line.Kind.TRUNK)
                .hasSizeGreaterThan(150);
    }

    @Test
    void bringsTrainsFromChengduToLodzInElevenToEighteenDays() {
        Simulation quarter = Simulation.of(TIMETABLE, WorldFixture.options(900, 90, 2));
        double[] days = sorted(
                quarter.listJourneys().stream()
                        .filter(journey -> journey.run().trip().line().id().equals("chengdu-lodz"))
                        .toList(),
                journey -> (journey.arrivalMillis() - journey.departureMillis()) / (24 * HOUR_MILLIS));

        assertThat(days.length).isGreaterThan(20);
        assertThat(days[0]).isGreaterThan(11);
        assertThat(quantile(days, 0.5)).isBetween(11.5, 15.0);
        assertThat(quantile(days, 0.9)).isBetween(12.5, 18.0);
    }

    @Test
    void makesBordersWithABreakOfGaugeWaitForHoursMostlyAndForDaysSometimes() {
        double[] hours = MONTH.listJourneys().stream()
                .flatMap(journey -> journey.calls().stream())
                .filter(truth -> Infrastructure.hasQueue(truth.call())
                        && truth.call().work().crossing().reloadMinutes() > 0)
                .mapToDouble(truth -> (truth.departureMillis() - truth.arrivalMillis()) / HOUR_MILLIS)
                .sorted()
                .toArray();

        assertThat(quantile(hours, 0.5)).isBetween(4.0, 30.0);
        assertThat(quantile(hours, 0.9)).isBetween(20.0, 120.0);
    }

    @Test
    void hasBookedTrainsThatAreOnTimeOrHoursLate() {
        List<Journey> booked = MONTH.listJourneys().stream()
                .filter(journey -> journey.run().trip().isBooked())
                .toList();
        double[] hours = sorted(booked, journey -> lateHours(journey));

        assertThat(quantile(hours, 0.1)).isBetween(-0.5, 0.5);
        assertThat(quantile(hours, 0.5)).isBetween(0.0, 12.0);
        assertThat(quantile(hours, 0.9)).isBetween(6.0, 100.0);
    }

    @Test
    void letsTrainsStandAtFewStationsThatTheyShouldPass() {
        List<CallTruth> passes = MONTH.listJourneys().stream()
                .flatMap(journey -> journey.calls().stream())
                .filter(truth -> truth.call().isPass())
                .toList();

        assertThat(passes.stream().filter(truth -> !truth.isPass()).count()).isLessThan(passes.size() * 5L / 100);
    }

    private static double lateHours(Journey journey) {
        long day = journey.run()
                .serviceDate()
                .atStartOfDay(TIMETABLE.timeZone())
                .toInstant()
                .toEpochMilli();
        long planned = day + journey.run().trip().destination().arrivalSeconds() * 1000L;
        return (journey.arrivalMillis() - planned) / HOUR_MILLIS;
    }

    private static double[] sorted(List<Journey> journeys, ToDoubleFunction<Journey> figure) {
        double[] figures = journeys.stream().mapToDouble(figure).toArray();
        Arrays.sort(figures);
        return figures;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
