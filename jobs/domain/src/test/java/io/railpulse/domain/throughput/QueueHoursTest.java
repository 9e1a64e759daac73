package io.railpulse.domain.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Border queues of random railways against {@link BruteQueue}, and of a border that closes. */
class QueueHoursTest {
    private static final long HOUR = RandomRailway.HOUR;
    private static final long MINUTE = RandomRailway.MINUTE;
    private static final long BEGINNING = Instant.parse("2026-03-07T05:10:00Z").toEpochMilli();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tellsWhatBruteForceFinds(long seed) {
        ThroughputOptions options = ThroughputOptions.defaults()
                .withTimes(Duration.ofHours(6 + 8 * seed), Duration.ofMinutes(5), Duration.ofMinutes(5));
        RandomRailway railway = new RandomRailway(seed, BEGINNING, 25, 48 * HOUR, 50 * HOUR);
        long until = BEGINNING + (seed % 2 == 0 ? 50 * HOUR : 500 * HOUR);
        ThroughputInMemory engine = new ThroughputInMemory(options);
        engine.run(railway.inputs, until);
        BruteForce brute = new BruteForce(railway.inputs, options, until);

        for (QueueRow row : engine.queueRows) {
            String border = "BORDER " + row.border().name() + " " + row.border().direction();
            long at = row.figures().atMillis();
            assertThat(BruteQueue.print(row.figures()))
                    .as(row.toString())
                    .isEqualTo(BruteQueue.at(brute.visits(border, row.recordMillis()), at, options));
            assertThat(row.provisional()).isEqualTo(row.recordMillis() < brute.deadline(row.hourEndMillis()));
            assertThat(at).isEqualTo(Math.min(row.hourEndMillis(), row.recordMillis()));
        }
        assertThat(engine.queueRows).extracting(row -> row.figures().waiting()).anyMatch(waiting -> waiting > 2);
        assertTellsEachHour(engine.queueRows, brute, options, until);
    }

    /** The newest that was told of each hour is what is known of it at the end. */
    private static void assertTellsEachHour(
            List<QueueRow> rows, BruteForce brute, ThroughputOptions options, long until) {
        Map<String, List<QueueRow>> told = rows.stream()
                .collect(Collectors.groupingBy(row ->
                        "BORDER " + row.border().name() + " " + row.border().direction() + " " + row.hourEndMillis()));
        for (List<QueueRow> hour : told.values()) {
            List<Integer> revisions = new ArrayList<>();
            hour.forEach(row -> revisions.add(revisions.size()));
            assertThat(hour).extracting(QueueRow::revision).isEqualTo(revisions);
        }
        for (String border : brute.borders()) {
            for (long end = BEGINNING - 10 * MINUTE; end <= until; end += HOUR) {
                List<QueueRow> hour = told.get(border + " " + end);
                long slot = Math.min(until, brute.deadline(end));
                String expected = BruteQueue.at(brute.visits(border, slot), end, options);
                if (hour == null) {
                    assertThat(BruteQueue.isQuiet(expected))
                            .as(border + " " + end)
                            .isTrue();
                } else {
                    assertThat(BruteQueue.print(hour.get(hour.size() - 1).figures()))
                            .isEqualTo(expected);
                    assertThat(hour.get(hour.size() - 1).provisional()).isEqualTo(brute.deadline(end) > until);
                }
            }
        }
    }

    @Test
    void foreseesWhenAQueueClearsAfterABorderWasClosed() {
        ThroughputOptions options = ThroughputOptions.defaults();
        List<BorderVisit> truth = closedBorder(options);
        long reopened = BEGINNING + 5 * 24 * HOUR + 36 * HOUR;
        QueueReckoning reckoning = new QueueReckoning(options);
        for (int hours = 6; hours <= 14; hours++) {
            long now = reopened + hours * HOUR;
            List<BorderVisit> known = truth.stream()
                    .filter(visit -> visit.arrivedMillis() <= now)
                    .map(visit -> visit.departedMillis() <= now ? visit : withoutDeparture(visit))
                    .toList();
            QueueFigures figures = reckoning.at(now, known);
            List<BorderVisit> waiting = truth.stream()
                    .filter(visit -> visit.arrivedMillis() <= now && visit.departedMillis() > now)
                    .toList();
            long cleared = waiting.stream()
                    .mapToLong(BorderVisit::departedMillis)
                    .max()
                    .orElseThrow();
            assertThat(figures.waiting()).isEqualTo(waiting.size()).isGreaterThan(8);
            assertThat((figures.clearingMillis() - now) / (double) (cleared - now))
                    .as("%d hours after it was opened", hours)
                    .isBetween(0.8, 1.2);
            assertThat(figures.servicePerHour()).isBetween(0.0, 1.4);
        }
    }

    private static BorderVisit withoutDeparture(BorderVisit visit) {
        return new BorderVisit(
                visit.border(),
                visit.trainRunId(),
                visit.stopSequence(),
                visit.arrivedMillis(),
                visit.readyMillis(),
                null);
    }

    /** A train every 70 minutes, each ready after two hours; the border lets one go every 45, and none for 36 hours. */
    private static List<BorderVisit> closedBorder(ThroughputOptions options) {
        Place border = new Place(PlaceKind.BORDER, "alashankou", "dostyk");
        List<BorderVisit> visits = new ArrayList<>();
        long closed = BEGINNING + 5 * 24 * HOUR;
        long free = 0;
        for (int train = 0; train < 170; train++) {
            // Two come close behind each other, so that one waits now and then: else nobody could know the interval.
            long arrived = BEGINNING + (train / 2) * 140 * MINUTE + (train % 2) * 20 * MINUTE;
            long ready = arrived + 2 * HOUR;
            long departs = Math.max(ready, free);
            departs = departs >= closed && departs < closed + 36 * HOUR ? closed + 36 * HOUR : departs;
            free = departs + 45 * MINUTE;
            visits.add(new BorderVisit(border, "train " + train, 7, arrived, ready, departs));
        }
        return visits;
    }
}
