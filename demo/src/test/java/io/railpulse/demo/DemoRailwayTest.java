package io.railpulse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.Journey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRailwayTest {
    private static DemoRailway railway;

    @TempDir
    private Path folder;

    @BeforeAll
    static void simulate() {
        railway = DemoRailway.simulate();
    }

    @Test
    void hasMoreThanTwoHundredTrainsUnderWayOnAllCorridorsWhenItBegins() {
        List<Journey> underWay = railway.listUnderWay();

        assertThat(underWay).hasSizeGreaterThanOrEqualTo(220);
        assertThat(underWay.stream()
                        .map(journey -> journey.run().trip().line().corridorId())
                        .distinct())
                .hasSize(railway.corridors());
    }

    @Test
    void hasTrainsAtEveryPartOfTheirWay() {
        long[] byFifth = new long[5];
        for (Journey journey : railway.listUnderWay()) {
            double share = journey.kmAt(DemoRailway.BEGINNING.toEpochMilli())
                    / journey.run().trip().km();
            byFifth[Math.min(4, (int) (5 * share))]++;
        }

        assertThat(Arrays.stream(byFifth)).allMatch(trains -> trains >= 15);
    }

    @Test
    void plansExactlyItsTrains() {
        GtfsFeed timetable = railway.writeTimetable(folder.resolve("gtfs.zip"));

        assertThat(timetable
                        .listTrainRuns(timetable.firstServiceDate(), timetable.lastServiceDate())
                        .map(TrainRun::trainRunId))
                .containsExactlyInAnyOrderElementsOf(railway.journeys().stream()
                        .map(journey -> journey.run().id())
                        .toList());
    }

    /** A train at sea, or at a terminal that it has just left, may be heard of rarely; the others are all heard of. */
    @Test
    void hearsInItsHistoryOfAlmostEveryTrainUnderWay() {
        Set<String> heardOf = new HashSet<>();
        Iterator<Telegram> telegrams = railway.openTelegrams();
        Telegram telegram = telegrams.next();
        assertThat(telegram.receivedAtMillis())
                .isGreaterThanOrEqualTo(
                        DemoRailway.BEGINNING.minus(DemoRailway.HISTORY).toEpochMilli());
        while (telegram.receivedAtMillis() < DemoRailway.BEGINNING.toEpochMilli()) {
            if (telegram instanceof PositionTelegram position) {
                heardOf.add(position.report().tripId() + "@" + position.report().serviceDate());
            }
            telegram = telegrams.next();
        }

        Set<String> underWay = railway.listUnderWay().stream()
                .map(journey -> journey.run().id())
                .collect(Collectors.toSet());
        underWay.removeAll(heardOf);

        assertThat(underWay).as("not heard of").hasSizeLessThan(5);
    }

    @Test
    void knowsItsStationsByName() {
        assertThat(railway.nameOf("chengdu")).startsWith("Chengdu");
        assertThat(railway.nameOf("nowhere")).isEqualTo("nowhere");
    }
}
