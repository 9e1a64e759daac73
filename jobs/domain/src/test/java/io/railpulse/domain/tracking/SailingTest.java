package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.longitude;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.timetable.TrainRun;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A train from Alpha to the port of Bravo, by ship over 200 km at 40 km/h to the port of Cedar, and on to Delta. */
class SailingTest {
    private static final TrainRun PLAN = TestLine.run(
            call(1, "Alpha", 0, null, "08:00"),
            call(2, "Bravo", 10_000, "08:10", "10:00"),
            call(3, "Cedar", 210_000, "15:00", "16:00"),
            call(4, "Delta", 220_000, "16:10", null));
    private static final RouteLine LINE = new RouteLine(new Route(
            "over-the-sea",
            new double[4],
            new double[] {longitude(0), longitude(10_000), longitude(210_000), longitude(220_000)},
            new double[] {0, 10_000, 210_000, 220_000},
            250,
            new double[] {250, 30_000, 250},
            new LegKind[] {LegKind.RAIL, LegKind.SEA, LegKind.RAIL}));
    private static final double TO_THE_METRE = 1;
    private static final double OFF_CEDAR = 210_000 - 250 - 1;

    private final TestTrain train = new TestTrain(PLAN, LINE, TrackingOptions.defaults());

    /** A fix so far north of a place on the line. */
    private Judgement seen(String time, double metres, double north) {
        double latitude = north / Wgs84.metresPerDegreeNorth(0);
        return train.seen(
                new PositionReport(null, "gps", null, null, at(time), latitude, longitude(metres), null, null, null),
                at(time));
    }

    /** In port until ten, and 20 km out half an hour later. */
    private void sail() {
        sail("09:30", "10:00", "10:30");
    }

    private void sail(String inPort, String leaves, String atSea) {
        train.seen(inPort, 10_000);
        train.seen(leaves, 10_000);
        train.seen(atSea, 30_000);
    }

    private double along() {
        return train.train.motion().alongMetres;
    }

    @Test
    void theFirstFixAtSeaShowsThatTheShipHasLeft() {
        sail();
        assertThat(along()).isCloseTo(30_000, within(TO_THE_METRE));
        assertThat(train.calls()).endsWith("Bravo 09:30/10:00");
    }

    @Test
    void fromThenOnTheShipSailsAsFastAsPlannedWhereverOnTheSeaItIs() {
        sail();
        assertThat(seen("11:00", 44_000, 18_000).isAccepted()).isTrue();
        assertThat(along()).isCloseTo(50_000, within(TO_THE_METRE));
        assertThat(seen("12:00", 95_000, 25_000).isAccepted()).isTrue();
        assertThat(along()).isCloseTo(90_000, within(TO_THE_METRE));
    }

    @Test
    void aShipThatLeavesLateIsLateAllTheWay() {
        sail("09:30", "12:00", "12:30");
        seen("14:30", 112_000, 9_000);
        assertThat(along()).isCloseTo(110_000, within(TO_THE_METRE));
        assertThat(train.calls()).endsWith("Bravo 09:30/12:00");
    }

    @Test
    void aShipThatIsSlowerThanPlannedDoesNotStandOffItsPort() {
        sail();
        for (int tenths = 1; tenths <= 35; tenths++) {
            LocalTime time = LocalTime.of(10, 30).plusMinutes(10L * tenths);
            seen(time.toString(), 30_000 + 5_000 * tenths, 1_000);
        }
        assertThat(train.train.motion().stands).isEmpty();
        assertThat(train.progress("16:30").state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aShipThatBerthsJustShortOfItsPortHasArrivedOnce() {
        sail();
        seen("15:00", 206_000, 0);
        for (int minute = 10; minute < 50; minute += 10) {
            train.seen(
                    new PositionReport(
                            null, "gps", null, null, at("15:" + minute), 0, longitude(209_900), null, null, 60.0),
                    at("15:" + minute));
        }
        assertThat(along()).isGreaterThan(209_700);
        // At the speed of the plan it takes six minutes from where it was seen at sea.
        assertThat(train.calls()).endsWith("Cedar 15:05:51/-");
    }

    @Test
    void aShipThatLiesStillDoesNotSail() {
        sail();
        for (int hour = 11; hour < 22; hour++) {
            assertThat(seen(hour + ":00", 34_000 + 100 * (hour % 2), 5_000).isAccepted())
                    .isTrue();
        }
        assertThat(along()).isLessThan(50_001);
    }

    @Test
    void aShipIsNoFurtherFromItsFixThanShipsAreSeenFromTheLine() {
        sail();
        for (int hour = 11; hour < 22; hour++) {
            seen(hour + ":00", 30_000 + 9_000 * (hour - 10), 5_000);
        }
        assertThat(along()).as("at 9 km/h").isCloseTo(129_000 + 30_000, within(TO_THE_METRE));
    }

    @Test
    void aShipIsNotInPortBeforeAFixIs() {
        sail();
        for (int hour = 11; hour < 22; hour++) {
            seen(hour + ":00", Math.min(190_000, 30_000 + 30_000 * (hour - 10)), 3_000 * (hour % 2));
        }
        assertThat(along()).isCloseTo(OFF_CEDAR, within(TO_THE_METRE));
        assertThat(train.calls()).doesNotContain("Cedar");
    }

    @Test
    void aShipThatWaitsOffThePortHasNotArrived() {
        sail();
        seen("12:30", 110_000, 0);
        assertThat(seen("15:00", 210_000, 4_000).isAccepted()).isTrue();
        assertThat(seen("17:50", 209_900, 4_100).isAccepted()).isTrue();
        assertThat(along()).isCloseTo(OFF_CEDAR, within(TO_THE_METRE));
        assertThat(train.calls()).doesNotContain("Cedar");

        train.seen("18:00", 210_000);
        assertThat(train.calls()).contains("Cedar 17:5");
    }

    @Test
    void aFixInPortEndsThePassageHoweverFarTheShipWasThoughtToBe() {
        sail();
        for (int half = 0; half < 5; half++) {
            int minutes = 11 * 60 + 30 * half;
            // At 60 km/h, which no plan knows of.
            seen(String.format("%02d:%02d", minutes / 60, minutes % 60), 60_000 + 30_000 * half, 0);
        }
        assertThat(along()).isLessThan(190_000);
        assertThat(train.seen("13:30", 210_000).isAccepted()).isTrue();
        assertThat(along()).isCloseTo(210_000, within(TO_THE_METRE));
        assertThat(train.calls()).endsWith("Cedar 13:30/-");
    }

    @Test
    void aFixOnTrackBeyondThePortEndsThePassageToo() {
        sail();
        seen("14:45", 200_000, 0);
        train.seen("15:30", 215_000);
        assertThat(along()).isCloseTo(215_000, within(TO_THE_METRE));
        assertThat(train.calls()).containsPattern("Cedar 15:0\\d.*/15:2");
    }

    @Test
    void theTimeInPortIsThatOfTheWayFromTheLastFixAtSea() {
        sail();
        // By the plan it is held off the port, but its fix is 40 km from there.
        for (int hour = 11; hour <= 15; hour++) {
            seen(hour + ":00", 30_000 + 28_000 * (hour - 10), 0);
        }
        train.seen("16:00", 210_000);
        train.seen("16:10", 210_000);
        assertThat(train.calls()).endsWith("Cedar 16:00/-");
    }

    @Test
    void aFixThatNoShipReachesIsNotBelieved() {
        sail();
        train.seen("10:40", 36_600);
        train.seen("10:50", 43_300);
        assertThat(seen("11:00", 160_000, 0).reason()).isEqualTo(RejectReason.IMPLAUSIBLE_JUMP);
        assertThat(seen("11:10", 56_600, 0).isAccepted()).isTrue();
    }

    @Test
    void aFixFurtherFromTheLineThanShipsAreSeenIsOffTheRoute() {
        sail();
        assertThat(seen("11:00", 50_000, 31_000).reason()).isEqualTo(RejectReason.OFF_ROUTE);
    }

    @Test
    void oneStrayAtSeaDoesNotTakeATrainOutOfPort() {
        for (int minute = 10; minute < 40; minute++) {
            train.seen("09:" + minute, 10_000);
        }
        train.seen("09:40", 14_000);
        for (int minute = 41; minute < 60; minute++) {
            assertThat(train.seen("09:" + minute, 10_000).isAccepted()).isTrue();
        }
        assertThat(along()).isCloseTo(10_000, within(TO_THE_METRE));
        assertThat(train.calls()).endsWith("Bravo 09:10/-");
    }

    @Test
    void aTrainThatIsFirstSeenAtSeaIsThere() {
        seen("12:00", 90_000, 10_000);
        assertThat(along()).isCloseTo(90_000, within(TO_THE_METRE));
        seen("13:00", 128_000, 12_000);
        assertThat(along()).isCloseTo(130_000, within(TO_THE_METRE));
    }

    @Test
    void withoutFixesNothingIsReckoned() {
        sail();
        assertThat(train.progress("14:00").alongMetres()).isCloseTo(30_000, within(TO_THE_METRE));
    }

    @Test
    void lateFixesAtSeaGiveTheSamePlaceAsInOrder() {
        sail();
        seen("13:00", 128_000, 12_000);
        seen("12:00", 90_000, 10_000);
        seen("11:00", 52_000, 20_000);
        assertThat(along()).isCloseTo(130_000, within(TO_THE_METRE));
    }
}
