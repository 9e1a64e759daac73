package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.Link;
import io.railpulse.simulator.world.LinkIncidents.Incident;
import io.railpulse.simulator.world.Track.Stand;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackTest {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long HEADWAY = 12 * MINUTE;
    private static final long BEGINNING = 1_000_000;

    private final Link link = WorldFixture.bookedWest().legs().get(0).link();
    private final LinkGrid grid = LinkGrid.of(link, 1);

    @Test
    void letsATrainGoAsItCan() {
        long start = quietHours(30);
        Passage passage = track().enter(start, hours(1), Stand.NONE);

        assertThat(passage.enters()).isEqualTo(start);
        assertThat(passage.leaves()).isEqualTo(start + grid.stretches() * HOUR);
        assertThat(passage.causes()).isEmpty();
    }

    @Test
    void keepsAHeadwayAtEveryPoint() {
        Track track = track();
        long start = quietHours(60);
        Passage first = track.enter(start, hours(3), Stand.NONE);
        Passage fast = track.enter(start + MINUTE, hours(1), Stand.NONE);

        assertThat(fast.enters()).as("it is not let in to stand on the line").isGreaterThan(start + HEADWAY);
        assertBehind(first, fast);
        assertThat(fast.leaves()).as("and follows closely").isEqualTo(first.leaves() + HEADWAY);
        assertThat(fast.causes()).extracting(DelayCause::code).containsOnly(DelayCause.TRAIN_AHEAD);
    }

    @Test
    void letsNobodyPassATrainThatStands() {
        Track track = track();
        long start = quietHours(60);
        Passage standing = track.enter(start, hours(1), new Stand(4, 5 * HOUR));
        Passage behind = track.enter(start + HOUR, hours(1), Stand.NONE);

        assertThat(standing.departures()[4] - standing.arrivals()[4]).isEqualTo(5 * HOUR);
        assertBehind(standing, behind);
        assertThat(behind.departures()[3] - behind.arrivals()[3])
                .as("it waits at the signal before")
                .isEqualTo(4 * HOUR + HEADWAY);
    }

    @Test
    void keepsATrainInTheStationWhileItIsKnownToBeClosed() {
        Incident closure = longClosure();
        long during = (closure.fromSecond() + closure.untilSecond()) / 2;

        Passage held = track().enter(during, minutes(1), Stand.NONE);
        assertThat(held.enters()).isGreaterThanOrEqualTo(closure.untilSecond());
        assertThat(held.causes()).extracting(DelayCause::code).containsOnly(DelayCause.LINK_CLOSED);
    }

    @Test
    void makesATrainOnTheLineWaitWhereItIsClosed() {
        Incident closure = longClosure();
        long[] stretches = minutes(10);
        long reaches = closure.at() * 10 * MINUTE;

        Passage caught = track().enter(closure.fromSecond() - reaches + 1, stretches, Stand.NONE);
        assertThat(caught.arrivals()[closure.at()]).isEqualTo(closure.fromSecond() + 1);
        assertThat(caught.departures()[closure.at()]).isEqualTo(closure.untilSecond());
    }

    @Test
    void letsATrainThatIsOnItGoOnFromWhereItIs() {
        long start = quietHours(60);
        Passage truth = track().enter(start, hours(1), Stand.NONE);
        long now = truth.arrivals()[3] + MINUTE;

        Passage again = track().enter(start, hours(2), new Stand(4, HOUR), new KnownPassage(truth, now));
        for (int point = 0; point <= 3; point++) {
            assertThat(again.arrivals()[point]).isEqualTo(truth.arrivals()[point]);
            assertThat(again.departures()[point]).isEqualTo(truth.departures()[point]);
        }
        assertThat(again.arrivals()[4]).isEqualTo(truth.departures()[3] + 2 * HOUR);
        assertThat(again.departures()[4]).isEqualTo(again.arrivals()[4] + HOUR);
    }

    private static void assertBehind(Passage first, Passage second) {
        for (int point = 0; point < first.departures().length; point++) {
            assertThat(second.arrivals()[point])
                    .as("point %d", point)
                    .isGreaterThanOrEqualTo(first.departures()[point] + HEADWAY);
        }
    }

    private Track track() {
        return new Track(link.id(), grid, incidents(), true);
    }

    private LinkIncidents incidents() {
        return new LinkIncidents(link, grid.stretches(), 1, BEGINNING);
    }

    private List<Incident> closures() {
        return incidents().closuresUntil(BEGINNING + 3 * 365 * 24 * HOUR);
    }

    /** One that no other touches. */
    private Incident longClosure() {
        return closures().stream()
                .filter(closure -> closure.untilSecond() - closure.fromSecond() > 2 * HOUR)
                .filter(closure -> closures().stream()
                        .noneMatch(other -> !other.equals(closure)
                                && other.fromSecond() < closure.untilSecond() + 24 * HOUR
                                && other.untilSecond() > closure.fromSecond() - 24 * HOUR))
                .findFirst()
                .orElseThrow();
    }

    /** The beginning of so many hours in which nothing is closed. */
    private long quietHours(int hours) {
        long start = BEGINNING;
        for (Incident closure : closures()) {
            if (closure.fromSecond() - start > hours * HOUR) {
                return start;
            }
            start = Math.max(start, closure.untilSecond());
        }
        throw new AssertionError("It is never quiet for " + hours + " h");
    }

    private long[] hours(int each) {
        return minutes(each * 60);
    }

    private long[] minutes(int each) {
        long[] seconds = new long[grid.stretches()];
        Arrays.setAll(seconds, at -> each * MINUTE);
        return seconds;
    }
}
