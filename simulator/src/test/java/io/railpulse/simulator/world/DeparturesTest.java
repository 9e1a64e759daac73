package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.network.timetable.TimetabledTrip;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final List<TimetabledTrip> TRIPS =
            List.of(WorldFixture.bookedWest(), WorldFixture.nominalWest(), WorldFixture.overSea(), tuesdaysOnly());

    @Test
    void areSpreadOverTheDays() {
        List<SimulatedRun> runs = Departures.choose(TRIPS, WorldFixture.options(45, 30, 1));

        assertThat(runs).hasSize(45).extracting(SimulatedRun::id).doesNotHaveDuplicates();
        Map<Integer, Long> byThird =
                runs.stream().collect(Collectors.groupingBy(run -> thirdOf(run.serviceDate()), Collectors.counting()));
        assertThat(byThird.values()).allSatisfy(count -> assertThat(count).isBetween(13L, 17L));
    }

    @Test
    void areOnAllCorridorsInProportion() {
        Map<String, Long> byCorridor = Departures.choose(TRIPS, WorldFixture.options(47, 30, 1)).stream()
                .collect(Collectors.groupingBy(run -> run.trip().line().corridorId(), Collectors.counting()));

        assertThat(byCorridor)
                .containsEntry("west", 30L)
                .containsEntry("middle", 15L)
                .containsEntry("rare", 2L);
    }

    @Test
    void areOnEachCorridorEvenIfThereAreFew() {
        assertThat(Departures.choose(TRIPS, WorldFixture.options(3, 30, 1)))
                .extracting(run -> run.trip().line().corridorId())
                .containsExactlyInAnyOrder("west", "middle", "rare");
    }

    @Test
    void keepToTheWeekdaysOfTheLine() {
        assertThat(Departures.choose(TRIPS, WorldFixture.options(95, 30, 1)))
                .filteredOn(run -> run.trip().id().equals("tuesdays"))
                .hasSize(5)
                .allSatisfy(run -> assertThat(run.serviceDate().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY));
    }

    @Test
    void areOthersWithAnotherSeedAndTheSameWithTheSame() {
        List<TimetabledTrip> turned = IntStream.range(0, TRIPS.size())
                .mapToObj(at -> TRIPS.get(TRIPS.size() - 1 - at))
                .toList();

        assertThat(ids(TRIPS, 1)).isEqualTo(ids(turned, 1)).isNotEqualTo(ids(TRIPS, 2));
    }

    @Test
    void areRefusedWhereTheTimetableOffersFewer() {
        assertThatThrownBy(() -> Departures.choose(TRIPS, WorldFixture.options(96, 30, 1)))
                .hasMessageContaining("offers 95 trains in 30 days from 2026-03-02, not 96");
        assertThatThrownBy(() -> Departures.choose(Collections.emptyList(), WorldFixture.options(1, 1, 1)))
                .hasMessageContaining("offers 0 trains");
    }

    private static List<String> ids(List<TimetabledTrip> trips, long seed) {
        Function<SimulatedRun, String> id = SimulatedRun::id;
        return Departures.choose(trips, WorldFixture.options(40, 30, seed)).stream()
                .map(id)
                .toList();
    }

    private static int thirdOf(LocalDate date) {
        return (int) (date.toEpochDay() - WorldFixture.FIRST_DAY.toEpochDay()) / 10;
    }

    private static TimetabledTrip tuesdaysOnly() {
        return TripBuilder.nominal("tuesdays")
                .on("rare")
                .onDays(DayOfWeek.TUESDAY)
                .from("x")
                .to("y", 100);
    }
}
