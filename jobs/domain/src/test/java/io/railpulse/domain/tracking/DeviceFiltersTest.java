package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only shows beside the earlier fixes of the same device. */
class DeviceFiltersTest {
    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void aTrackerThatRunsAndStaysToTheLastDigitRepeatsItself() {
        seen("10:05:00", 5_000, 16.0);

        assertThat(seen("10:06:00", 5_000, 16.0)).isEqualTo(RejectReason.STALE_REPEAT);
        assertThat(seen("10:07:00", 5_000, 16.0)).isEqualTo(RejectReason.STALE_REPEAT);
        assertThat(seen("10:08:00", 8_000, 16.0)).isNull();
    }

    @Test
    void aTrackerThatStandsMayStayToTheLastDigit() {
        seen("10:05:00", 5_000, 16.0);

        assertThat(seen("10:06:00", 5_900, 0.0)).isNull();
        assertThat(seen("10:07:00", 5_900, 0.0)).isNull();
        assertThat(seen("10:08:00", 5_900, null)).isNull();
    }

    @Test
    void aTrackerThatScattersWhereItStandsDoesNotStayToTheLastDigitTwice() {
        stand("10:06", 25, 5_000);

        assertThat(seen("10:31:00", 5_004, 0.0)).isNull();
        assertThat(seen("10:32:00", 5_004, 0.0)).isNull();
        assertThat(seen("10:33:00", 5_004, 0.0)).isEqualTo(RejectReason.STALE_REPEAT);
        assertThat(seen("10:34:00", 5_001, 0.0)).isNull();
    }

    @Test
    void aTrackerThatAlwaysHoldsItsPlaceWhereItStandsRepeatsNothing() {
        for (int stop = 0; stop < 20; stop++) {
            long time = at("10:05") + stop * 600_000L;
            train.seen(fix("gps", time, 400 * stop, 16.0), time);
            for (int minute = 1; minute < 9; minute++) {
                long later = time + minute * 60_000L;
                double settling = Math.min(minute, 4);
                assertThat(train.seen(fix("gps", later, 400 * stop + settling, 0.0), later)
                                .reason())
                        .isNull();
            }
        }
    }

    @Test
    void anotherTrackerInTheSamePlaceRepeatsNothing() {
        seen("10:05:00", 5_000, 16.0);

        assertThat(train.seen(fix("tag", "10:05:01", 5_000, 16.0), at("10:05:01"))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aReceiverThatIsParkedWanders() {
        stand("10:06", 10, 5_000);

        assertThat(seen("10:17:00", 5_090, 0.2)).isEqualTo(RejectReason.STATIC_DRIFT);
        assertThat(train.train.contacts.heardMillis).as("is heard").isEqualTo(at("10:17"));
        assertThat(seen("10:18:00", 5_005, 0.0)).isNull();
        assertThat(train.train.motion().alongMetres).isLessThan(5_020);
    }

    @Test
    void aReceiverThatBeginsToWanderAtOnceIsFoundOut() {
        seen("10:05:00", 4_500, 16.0);
        RejectReason reason = null;
        for (int minute = 0; minute < 25; minute++) {
            long time = at("10:06") + minute * 60_000L;
            reason = train.seen(fix("gps", time, 5_000 + 3 * minute + minute % 2, 0.2), time)
                    .reason();
        }

        assertThat(reason).isEqualTo(RejectReason.STATIC_DRIFT);
        assertThat(seen("10:32:00", 5_002, 0.0)).isNull();
    }

    @Test
    void aSingleFixFarAwayDoesNotHideThatTheReceiverWanders() {
        stand("10:06", 10, 5_000);

        assertThat(seen("10:16:30", 60_000, 0.0)).isNotNull();
        assertThat(seen("10:17:00", 5_090, 0.2)).isEqualTo(RejectReason.STATIC_DRIFT);
    }

    @Test
    void aSingleFixFarAwayMakesNoDriftOfThoseAfterIt() {
        stand("10:06", 10, 5_000);

        assertThat(seen("10:16:30", 60_000, 0.0)).isNotNull();
        assertThat(seen("10:17:00", 5_031, 0.0)).isNull();
        assertThat(seen("10:18:00", 4_970, 0.0)).isNull();
    }

    @Test
    void aTrackerThatReportsSeldomWandersIfItsTrainStandsByAnother() {
        train.seen(fix("tag", "10:04:00", 4_400, 16.0), at("10:04:00"));
        seen("10:05:00", 4_500, 16.0);
        for (int minute = 0; minute < 60; minute++) {
            long time = at("10:06") + minute * 60_000L;
            train.seen(fix("gps", time, 5_000 + minute % 3, 0.0), time);
            if (minute % 15 == 1) {
                train.seen(fix("tag", time + 1, 5_010 + minute % 4, 0.0), time + 1);
            }
        }

        assertThat(train.seen(fix("tag", "11:05:30", 5_180, 0.2), at("11:05:30"))
                        .reason())
                .isEqualTo(RejectReason.STATIC_DRIFT);
    }

    @Test
    void aReceiverThatWanderedIsNotBackBeforeItIsNear() {
        stand("10:06", 10, 5_000);
        assertThat(seen("10:16:30", 5_045, 0.0)).isNull();
        assertThat(seen("10:17:00", 5_100, 0.2)).isEqualTo(RejectReason.STATIC_DRIFT);

        assertThat(seen("10:17:30", 5_045, 0.0)).isEqualTo(RejectReason.STATIC_DRIFT);
        assertThat(seen("10:18:00", 5_005, 0.0)).isNull();
        assertThat(seen("10:18:30", 5_045, 0.0)).isNull();
    }

    @Test
    void aReceiverThatCreepsAgainstItsCustomIsDoubtedSooner() {
        stand("10:06", 30, 5_000);

        assertThat(seen("10:36:30", 5_036, 0.0)).isNull();
        assertThat(seen("10:37:00", 5_036, 0.2)).isEqualTo(RejectReason.STATIC_DRIFT);
    }

    @Test
    void aReceiverThatAlwaysCreepsWhereItStandsIsNot() {
        seen("10:05:00", 4_500, 16.0);
        for (int minute = 0; minute < 30; minute++) {
            long time = at("10:06") + minute * 60_000L;
            train.seen(fix("gps", time, 5_000 + minute % 3, minute % 4 == 0 ? 0.2 : 0.0), time);
        }

        assertThat(seen("10:37:00", 5_036, 0.2)).isNull();
    }

    @Test
    void aContainerThatWandersBeforeItSaidWhereItStandsIsFoundOutByWhereItRides() {
        standWithAContainerBehind(5, 150);

        assertThat(containerAtTheNextStand(-150 + 130)).isEqualTo(RejectReason.STATIC_DRIFT);
    }

    @Test
    void aContainerIsExpectedAsFarBehindAsEver() {
        standWithAContainerBehind(5, 150);

        assertThat(containerAtTheNextStand(-150 + 10)).isNull();
    }

    @Test
    void beforeItIsKnownWhereAContainerRidesItIsBelieved() {
        standWithAContainerBehind(1, 150);

        assertThat(containerAtTheNextStand(-150 + 130)).isNull();
    }

    @Test
    void aContainerThatComesToRideAtTheOtherEndDoesNotWander() {
        standWithAContainerBehind(5, 150);

        assertThat(containerAtTheNextStand(150)).isNull();
    }

    @Test
    void aContainerThatIsNeverWhereItIsExpectedRidesElsewhere() {
        standWithAContainerBehind(5, 150);

        List<RejectReason> reasons = containerAtTheNextStandForLong(-150 + 130, 14);

        assertThat(reasons.subList(0, 12)).containsOnly(RejectReason.STATIC_DRIFT);
        assertThat(reasons.subList(12, 14)).containsOnlyNulls();
    }

    @Test
    void aTrainThatDrawsForwardIsBelieved() {
        stand("10:06", 10, 5_000);

        assertThat(seen("10:17:00", 5_090, 3.0)).isNull();
        assertThat(train.train.motion().alongMetres).isGreaterThan(5_080);
    }

    @Test
    void whatIsFarAwayIsNoDrift() {
        stand("10:06", 10, 5_000);

        assertThat(seen("10:20:00", 5_400, 0.0)).isNull();
    }

    @Test
    void aTrackerThatNeverTellsASpeedSaysNothingByTellingNone() {
        for (int minute = 0; minute < 10; minute++) {
            seen(String.format("10:%02d:00", 6 + minute), 5_000 + minute % 3, 0.0);
        }

        assertThat(seen("10:17:00", 5_090, 0.0)).isNull();
    }

    @Test
    void aTrackerThatScattersMoreIsGivenMoreRoom() {
        seen("10:05:00", 4_500, 16.0);
        for (int minute = 0; minute < 300; minute++) {
            long time = at("10:06") + minute * 60_000L;
            train.seen(fix("gps", time, 5_000 + (minute % 2 == 0 ? -28 : 28), 0.0), time);
        }

        long later = at("10:06") + 300 * 60_000L;
        assertThat(train.seen(fix("gps", later, 5_060, 0.0), later).reason()).isNull();
    }

    private static final int METRES_BETWEEN_STANDS = 2_000;

    /** Stands of a quarter of an hour, at each of which a container says once where it is. */
    private void standWithAContainerBehind(int stands, double metresBehind) {
        for (int stand = 0; stand < stands; stand++) {
            standByTheLocomotive(stand);
            seenOfContainer(stand, METRES_BETWEEN_STANDS * stand - metresBehind + 5 * (stand % 3), 0.0);
        }
    }

    private RejectReason containerAtTheNextStand(double metresAhead) {
        standByTheLocomotive(5);
        return seenOfContainer(5, METRES_BETWEEN_STANDS * 5 + metresAhead, 0.0);
    }

    /** Why its fixes are not believed, one every 20 minutes. */
    private List<RejectReason> containerAtTheNextStandForLong(double metresAhead, int fixes) {
        standByTheLocomotive(5);
        List<RejectReason> reasons = new ArrayList<>();
        double metres = 2_000 + METRES_BETWEEN_STANDS * 5;
        for (int minute = 14; minute < 14 + 20 * fixes; minute++) {
            long time = at("10:05") + 5 * 1_200_000L + minute * 60_000L;
            train.seen(fix("gps", time, metres + minute % 3, 0.0), time);
            if (minute % 20 == 14) {
                PositionReport ofContainer = fix("tag", time + 1, metres + metresAhead + minute % 7, 0.0);
                reasons.add(train.seen(ofContainer, time + 1).reason());
            }
        }
        return reasons;
    }

    private void standByTheLocomotive(int stand) {
        long time = at("10:05") + stand * 1_200_000L;
        double metres = 2_000 + METRES_BETWEEN_STANDS * stand;
        train.seen(fix("gps", time - 120_000, metres - 1_000, 16.0), time);
        train.seen(fix("tag", time - 60_000, metres - 700, 16.0), time);
        for (int minute = 0; minute < 14; minute++) {
            long later = time + minute * 60_000L;
            train.seen(fix("gps", later, metres + minute % 3, 0.0), later);
        }
    }

    private RejectReason seenOfContainer(int stand, double metres, Double speed) {
        long time = at("10:05") + stand * 1_200_000L + 810_000;
        return train.seen(fix("tag", time, 2_000 + metres, speed), time).reason();
    }

    /** Fixes a minute, from a time on, of a train that has run before. */
    private void stand(String from, int minutes, double metres) {
        seen("10:05:00", metres - 500, 16.0);
        for (int minute = 0; minute < minutes; minute++) {
            long time = at(from) + minute * 60_000L;
            train.seen(fix("gps", time, metres + minute % 3, 0.0), time);
        }
    }

    private RejectReason seen(String time, double metres, Double speed) {
        return train.seen(fix("gps", time, metres, speed), at(time)).reason();
    }

    private static PositionReport fix(String device, String time, double metres, Double speed) {
        return fix(device, at(time), metres, speed);
    }

    private static PositionReport fix(String device, long time, double metres, Double speed) {
        return new PositionReport(null, device, null, null, time, 0, TestLine.longitude(metres), speed, null, null);
    }
}
