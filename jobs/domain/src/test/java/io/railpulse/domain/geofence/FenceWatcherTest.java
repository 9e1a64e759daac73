package io.railpulse.domain.geofence;

import static io.railpulse.domain.alert.kind.StatusBuilder.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.alert.kind.StatusBuilder;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A train on the parallel of 50 degrees, by its kilometres east of the middle of a fence of one kilometre; times in minutes. */
class FenceWatcherTest {
    private static final long MINUTE = 60_000;
    private static final Geofence YARD = Geofence.ofCircle("yard", "the yard", new FenceCircle(50, 10, 1_000));

    private final WatchedTrain train = new WatchedTrain();
    private final List<FenceNews> told = new ArrayList<>();
    private FenceIndex fences;

    @BeforeEach
    void giveTheYard() {
        fences = FenceIndex.of(List.of(YARD));
    }

    @Test
    void tellsWhenATrainEntersAndWhenItHasLeft() {
        runs(0, -5);
        runs(1, -3);
        runs(2, -0.5);
        runs(3, 0.5);
        runs(4, 3);
        runs(5, 5);

        assertThat(story()).containsExactly("INSIDE 1.8", "OUTSIDE 1.8-3.2");
        assertThat(told.get(0).reason()).isEqualTo("it went in at 1970-01-01T00:01:48Z, by fixes 1 min apart");
        assertThat(told.get(1).reason())
                .isEqualTo("it went out at 1970-01-01T00:03:12Z after 1 min, by fixes 1 min apart");
        assertThat(train.visits).isEmpty();
    }

    @Test
    void isInsideFromTheBeginningWhereItWasNotSeenBefore() {
        runs(2, 0);

        assertThat(story()).containsExactly("INSIDE 2.0");
        assertThat(told.get(0).reason()).contains("inside when it was first seen there");
    }

    @Test
    void tellsNothingTwiceOfFixesThatWaverAtTheEdge() {
        runs(0, -3);
        for (int minute = 1; minute < 40; minute += 2) {
            runs(minute, -0.97);
            runs(minute + 1, -1.06);
        }
        assertThat(story()).containsExactly("INSIDE 1.0", "INSIDE 1.0");
        runs(50, -1.2);

        assertThat(story()).hasSize(3).first().isEqualTo("INSIDE 1.0");
        assertThat(told.get(2).leftMillis() / (double) MINUTE).isCloseTo(39.3, within(0.1));
    }

    @Test
    void findsACrossingBetweenSparseFixes() {
        runs(0, -10);
        runs(40, 10);

        assertThat(story()).containsExactly("CROSSED 18.0-22.0", "OUTSIDE 18.0-22.0");
        assertThat(told).extracting(FenceNews::ordinal).containsExactly(0, 1);
        assertThat(told.get(0).confidence()).isCloseTo(0.33, within(0.01));
        assertThat(told.get(0).reason())
                .isEqualTo("no fix was inside; the straight way between two that are 40 min apart went in at"
                        + " 1970-01-01T00:18:00Z and out at 1970-01-01T00:22:00Z");
    }

    @Test
    void isLessSureOfACrossingTheFurtherFixesAreApart() {
        runs(0, -2);
        runs(2, 2);
        double near = told.get(0).confidence();
        runs(200, -100);

        assertThat(near).isGreaterThan(0.6);
        assertThat(told.get(2).confidence()).isLessThan(0.1);
    }

    @Test
    void saysNothingOfAWayThatNobodyKnows() {
        fences = FenceIndex.of(List.of(Geofence.ofCircle("land", "a land", new FenceCircle(50, 10, 20_000))));
        runs(0, -200);
        runs(600, 200);

        assertThat(told).isEmpty();
    }

    @Test
    void waitsUntilATrainIsFarEnoughOutsideBeforeItSaysThatItWentThrough() {
        runs(0, -10);
        runs(40, 1.05);
        assertThat(told).isEmpty();
        runs(41, 1.06);
        runs(42, 1.5);

        assertThat(told).extracting(FenceNews::whereabouts).containsExactly(Whereabouts.CROSSED, Whereabouts.OUTSIDE);
    }

    @Test
    void isAVisitOnceItWasSeenInsideForLongEnough() {
        runs(0, -2);
        runs(2, 0);
        runs(10, 0.1);
        assertThat(visits()).containsExactly((Long) null);
        runs(12, 0.2);

        assertThat(visits()).containsExactly(null, 11 * MINUTE);
        runs(13, 0.3);
        assertThat(told).hasSize(2);
    }

    @Test
    void isNoVisitBecauseItIsHeardOfLate() {
        runs(0, -2);
        hears(status(2, 0).at(100));

        assertThat(visits()).containsExactly((Long) null);
    }

    @Test
    void willBeAVisitWhereItStands() {
        runs(0, -2);
        runs(2, 0);
        hears(status(2, 0).is(RunState.STANDING, 2).at(3));
        assertThat(visits()).containsExactly(null, 11 * MINUTE);

        runs(5, 0.5);
        assertThat(visits()).containsExactly(null, 11 * MINUTE, null);

        hears(status(2, 0).is(RunState.STANDING, 2).at(3));
        assertThat(told).as("an older status changes nothing").hasSize(3);
    }

    @Test
    void hasNotLeftBecauseNothingIsHeard() {
        runs(0, -2);
        runs(2, 0);
        hears(status(2, 0).is(RunState.STANDING, 2).at(3));
        hears(status(2, 0).is(RunState.DARK, 200).at(200));

        assertThat(told).hasSize(2);
        assertThat(train.visits).containsKey("yard");
    }

    @Test
    void judgesNoFixThatIsNoNewerThanTheNewest() {
        runs(0, -2);
        hears(status(30, 5).at(31));
        told.clear();
        hears(status(10, 0).at(32));
        hears(status(20, 0.5).at(33));
        hears(status(30, 0).at(34));

        assertThat(told).isEmpty();
    }

    @Test
    void takesAStatusOnce() {
        runs(0, -2);
        runs(2, 0);
        runs(4, 5);
        List<FenceNews> before = List.copyOf(told);
        runs(0, -2);
        runs(2, 0);
        runs(4, 5);

        assertThat(told).isEqualTo(before).hasSize(2);
    }

    @Test
    void tellsWithTheOccurrenceTimeWhatComesLate() {
        hears(status(0, -2).at(300));
        hears(status(2, 0).number(1).at(300));

        assertThat(told.get(0).enteredMillis()).isEqualTo(MINUTE);
        assertThat(told.get(0).knownMillis()).isEqualTo(2 * MINUTE);
        assertThat(told.get(0).recordMillis()).isEqualTo(300 * MINUTE);
    }

    @Test
    void endsAVisitOfAFenceThatIsWithdrawn() {
        runs(0, 0);
        fences = FenceIndex.of(List.of());
        runs(1, 0.1);

        assertThat(story()).containsExactly("INSIDE 0.0", "ENDED 0.0");
        assertThat(told.get(1).fenceName()).isEqualTo("the yard");
    }

    @Test
    void saysNothingOfAFenceThatIsYoungerThanTheStayInIt() {
        fences = FenceIndex.of(List.of());
        runs(0, 0);
        giveTheYard();
        runs(4, 5);

        assertThat(told).isEmpty();
    }

    @Test
    void isAboutTrainsOfItsCorridorsAndTripsAlone() {
        fences = FenceIndex.of(List.of(
                YARD.about(List.of("east"), List.of()),
                other("b", List.of("west"), List.of("another")),
                other("c", List.of("west"), List.of("a-trip"))));
        runs(0, 0);

        assertThat(told).extracting(FenceNews::fenceId).containsExactly("c");
        hears(status(1, 0).on(null).at(1));
        assertThat(told).extracting(FenceNews::whereabouts).containsExactly(Whereabouts.INSIDE, Whereabouts.ENDED);
    }

    private static Geofence other(String id, List<String> corridors, List<String> trips) {
        return Geofence.ofCircle(id, id, new FenceCircle(50, 10, 1_000)).about(corridors, trips);
    }

    @Test
    void tellsAnewByTheTimesOfALaterVersion() {
        runs(0, -2);
        runs(2, 0);
        runs(6, 0.1);
        fences = FenceIndex.of(List.of(YARD.asVersion(2).telling(100, 120, FenceEvent.VISIT)));
        runs(7, 0.2);

        assertThat(visits()).containsExactly(null, 3 * MINUTE);
        assertThat(told.get(1).wants(FenceEvent.VISIT)).isTrue();
        assertThat(told.get(1).wants(FenceEvent.INSIDE)).isFalse();
    }

    @Test
    void staysInsideWhereItsRunEndsAndIsForgottenADayLater() {
        runs(0, -2);
        hears(status(2, 0).is(RunState.ARRIVED, 2).at(2));
        assertThat(visits()).containsExactly(11 * MINUTE);
        assertThat(train.forgetMillis).isEqualTo((2 + 1_440) * MINUTE);

        told.addAll(new FenceWatcher(fences, train).end(train.forgetMillis, "its run is over"));

        assertThat(story()).containsExactly("INSIDE 1.0", "ENDED 1.0");
        assertThat(train.visits).isEmpty();
    }

    @Test
    void endsWhereTheRunIsCancelled() {
        runs(0, 0);
        hears(running().is(RunState.CANCELLED, 3).at(3));

        assertThat(story()).containsExactly("INSIDE 0.0", "ENDED 0.0");
    }

    private void runs(long minute, double kilometresEast) {
        hears(status(minute, kilometresEast).at(minute));
    }

    private static StatusBuilder status(long minute, double kilometresEast) {
        return running().seenAt(minute, 50, 10 + kilometresEast * 1_000 / Wgs84.metresPerDegreeEast(50));
    }

    private void hears(TrainStatus status) {
        told.addAll(new FenceWatcher(fences, train).take(TrainSighting.of(status)));
    }

    private List<Long> visits() {
        return told.stream().map(FenceNews::visitFromMillis).toList();
    }

    /** {@code OUTSIDE 1.8-3.2}: since when it was inside, and until when. */
    private List<String> story() {
        return told.stream()
                .map(news -> news.whereabouts() + " " + minute(news.enteredMillis())
                        + (news.leftMillis() == null ? "" : "-" + minute(news.leftMillis())))
                .toList();
    }

    private static double minute(long millis) {
        return Math.round(millis / (MINUTE / 10.0)) / 10.0;
    }
}
