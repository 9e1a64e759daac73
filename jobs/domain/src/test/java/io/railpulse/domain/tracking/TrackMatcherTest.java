package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackMatcherTest {
    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void placesTheTrainAlongTheLine() {
        train.seen("10:05", 5_000);

        assertThat(train.train.motion().alongMetres).isCloseTo(5_000, within(0.1));
    }

    @Test
    void neverTakesTheTrainBackByTheNoiseOfAFix() {
        train.seen("10:05", 5_000);

        assertThat(train.seen("10:06", 4_900).isAccepted()).isTrue();
        assertThat(train.train.motion().alongMetres).isCloseTo(5_000, within(0.1));
    }

    @Test
    void rejectsAJumpAheadAndGoesOnFromWhereTheTrainIs() {
        train.seen("10:05:00", 5_000);

        assertThat(train.seen("10:05:10", 25_000).reason()).isEqualTo(RejectReason.IMPLAUSIBLE_JUMP);
        assertThat(train.seen("10:05:20", 5_400).isAccepted()).isTrue();
        assertThat(train.train.motion().alongMetres).isCloseTo(5_400, within(0.1));
    }

    @Test
    void rejectsAJumpBack() {
        train.seen("10:15", 15_000);

        assertThat(train.seen("10:16", 3_000).reason()).isEqualTo(RejectReason.IMPLAUSIBLE_JUMP);
    }

    @Test
    void believesTheThirdFixThatAgreesWithTheTwoBefore() {
        train.seen("10:05:00", 5_000);

        assertThat(train.seen("10:05:10", 25_000).isAccepted()).isFalse();
        assertThat(train.seen("10:05:20", 25_200).isAccepted()).isFalse();
        assertThat(train.seen("10:05:30", 25_400).isAccepted()).isTrue();
        assertThat(train.train.motion().alongMetres).isCloseTo(25_400, within(0.1));
    }

    @Test
    void doesNotBelieveStraysThatDisagreeWithEachOther() {
        train.seen("10:05:00", 500);

        for (int second = 10; second < 60; second += 10) {
            double along = second % 20 == 0 ? 12_000 : 25_000;
            assertThat(train.seen("10:05:" + second, along).isAccepted()).isFalse();
        }
    }

    @Test
    void startsToCountAnewAfterAFixThatFits() {
        train.seen("10:05:00", 5_000);
        train.seen("10:05:10", 25_000);
        train.seen("10:05:20", 25_200);
        train.seen("10:05:30", 5_500);

        assertThat(train.seen("10:05:40", 25_400).isAccepted()).isFalse();
        assertThat(train.seen("10:05:50", 25_600).isAccepted()).isFalse();
        assertThat(train.seen("10:06:00", 25_800).isAccepted()).isTrue();
    }

    @Test
    void doesNotCountCopiesOfOneStray() {
        train.seen("10:05:00", 5_000);

        for (int copy = 0; copy < 5; copy++) {
            assertThat(train.seen("10:05:10", 25_000).isAccepted()).isFalse();
        }
    }

    @Test
    void keepsToWhatADeviceSaidFirstIfItSaysTwoPlacesAtOnce() {
        train.seen("10:05:00", 5_000);
        train.seen("10:05:10", 5_200);

        Judgement twin = train.seen(fix("10:05:10", 0.0015, 5_200), at("10:05:10"));

        assertThat(twin.reason()).isEqualTo(RejectReason.IMPLAUSIBLE_JUMP);
        assertThat(train.progress("10:05:10").placeConfidence()).isBetween(0.5, 0.95);
        assertThat(train.seen("10:05:20", 5_400).isAccepted()).isTrue();
        assertThat(train.train.motion().alongMetres).isBetween(5_390.0, 5_410.0);
    }

    @Test
    void staysWhereItWasFoundAfterASilenceIfItsDeviceThenSaysTwoPlacesAtOnce() {
        train.seen("10:05:00", 500);
        for (int second = 10; second < 60; second += 5) {
            train.seen(fixOf("new", "13:05:" + second, 0, 20_000 + 20 * second), at("13:05:" + second));
        }

        Judgement twin = train.seen(fixOf("new", "13:05:55", 0, 25_000), at("13:05:56"));

        assertThat(twin.reason()).isEqualTo(RejectReason.IMPLAUSIBLE_JUMP);
        assertThat(train.train.motion().alongMetres).isBetween(21_090.0, 21_110.0);
    }

    @Test
    void isSureOfAPlaceThatManyFixesBearOut() {
        for (int second = 10; second < 60; second += 10) {
            train.seen("10:05:" + second, 5_000 + 20 * second);
        }

        assertThat(train.progress("10:05:50").placeConfidence()).isGreaterThan(0.99);
    }

    @Test
    void rejectsWhatIsFarFromTheRoute() {
        Judgement first = train.seen(fix("10:05", 1, 5_000), at("10:05"));
        train.seen("10:05:10", 5_000);
        Judgement second = train.seen(fix("10:06", -1, 5_000), at("10:06"));

        assertThat(first.reason()).isEqualTo(RejectReason.OFF_ROUTE);
        assertThat(second.reason()).isEqualTo(RejectReason.OFF_ROUTE);
        assertThat(second.detail()).isEqualTo("not within the tolerance of any leg of route line");
    }

    @Test
    void looksForTheFirstFixWhereTheTimetableHasTheTrain() {
        // Out and back over the same line: by 10:30 the train is on its way back.
        RouteLine outAndBack = new RouteLine(new Route(
                "line",
                new double[] {0, 0, 0},
                new double[] {TestLine.longitude(0), TestLine.longitude(15_000), TestLine.longitude(0)},
                new double[] {0, 15_000, 30_000},
                250));
        TrackedTrain tracked = train.train;

        TrackMatcher matcher = new TrackMatcher(TrackingOptions.defaults());
        double longitude = TestLine.longitude(5_000);
        List<Candidate> early = matcher.listFirst(new Fix(at("10:05"), 0, longitude), outAndBack, tracked);
        List<Candidate> late = matcher.listFirst(new Fix(at("10:28"), 0, longitude), outAndBack, tracked);

        assertThat(early).hasSize(2);
        assertThat(early.get(0).alongMetres()).isCloseTo(5_000, within(1.0));
        assertThat(late.get(0).alongMetres()).isCloseTo(25_000, within(1.0));
    }

    @Test
    void followsTheTimetableBetweenCallsAndWaitsAtThem() {
        assertThat(alongAt("09:00")).isZero();
        assertThat(alongAt("10:05")).isEqualTo(5_000);
        assertThat(alongAt("10:11")).isEqualTo(10_000);
        assertThat(alongAt("10:17")).isEqualTo(15_000);
        assertThat(alongAt("12:00")).isEqualTo(30_000);
    }

    @Test
    void followsNominalMinutesWhereNothingIsBooked() {
        TestTrain nominal = new TestTrain(TestLine.nominalRun());

        assertThat(TrackMatcher.alongByPlan(nominal.train, at("10:17"))).isEqualTo(15_000);
        assertThat(TrackMatcher.alongByPlan(nominal.train, at("12:00"))).isEqualTo(30_000);
    }

    @Test
    void needsAKnownRoute() {
        Judgement judgement = train.tracker.takePosition(
                fix("10:05", 0, 5_000), at("10:05"), Optional.empty(), train.train, train.memory);

        assertThat(judgement.reason()).isEqualTo(RejectReason.UNKNOWN_ROUTE);
    }

    private double alongAt(String time) {
        return TrackMatcher.alongByPlan(train.train, at(time));
    }

    private static PositionReport fix(String time, double latitude, double metres) {
        return fixOf("gps", time, latitude, metres);
    }

    private static PositionReport fixOf(String device, String time, double latitude, double metres) {
        return new PositionReport(
                null, device, null, null, at(time), latitude, TestLine.longitude(metres), null, null, null);
    }
}
