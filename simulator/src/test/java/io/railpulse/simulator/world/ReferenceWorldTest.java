package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.Line;
import io.railpulse.network.LinkMode;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    @Test
    void keepsAHeadwayBetweenTheTrainsOfEachLinkAndDirection() {
        Map<String, List<long[]>> passages = new TreeMap<>();
        for (Journey journey : MONTH.listJourneys()) {
            List<TimetabledLeg> legs = journey.run().trip().legs();
            for (int at = 0; at < legs.size(); at++) {
                if (legs.get(at).link().mode() == LinkMode.RAIL) {
                    long enters = journey.calls().get(at).departureMillis();
                    long leaves = journey.calls().get(at + 1).arrivalMillis();
                    passages.computeIfAbsent(
                                    legs.get(at).from() + " to " + legs.get(at).to(), x -> new ArrayList<>())
                            .add(new long[] {enters, leaves});
                }
            }
        }
        long headway = (long) WorldParameter.HEADWAY.seconds() * 1000;
        passages.forEach((way, trains) -> {
            trains.sort(Comparator.comparingLong(train -> train[0]));
            for (int at = 1; at < trains.size(); at++) {
                long[] ahead = trains.get(at - 1);
                long[] behind = trains.get(at);
                assertThat(behind[0]).as(way).isGreaterThanOrEqualTo(ahead[0] + headway);
                assertThat(behind[1]).as(way).isGreaterThanOrEqualTo(ahead[1] + headway);
            }
        });
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
