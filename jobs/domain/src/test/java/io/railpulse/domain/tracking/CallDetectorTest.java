package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.MovementKind;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CallDetectorTest {
    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void findsArrivalAndDepartureAmongDenseFixes() {
        standAt(0, "09:58:00", "10:00:00");
        run(0, "10:00:00", 10_000, "10:09:00");
        standAt(10_000, "10:09:00", "10:12:30");
        run(10_000, "10:12:30", 12_000, "10:14:30");

        // It moved off at 10:00:00 and 10:12:30; the next fix is ten seconds later, 25 metres lie between.
        assertThat(train.calls()).isEqualTo("Alpha -/10:00:01 | Bravo 10:09/10:12:31");
        assertThat(train.arrivalMethod(1)).isEqualTo(CallMethod.MEASURED);
        assertThat(train.departureMethod(1)).isEqualTo(CallMethod.INTERPOLATED);
    }

    @Test
    void findsAPassAmongSparseFixes() {
        train.seen("10:00", 0);
        train.seen("10:04", 8_000);
        train.seen("10:06", 12_000);

        assertThat(train.calls()).isEqualTo("Alpha -/10:00 | Bravo 10:05/10:05");
        assertThat(train.arrivalMethod(1)).isEqualTo(CallMethod.INTERPOLATED);
    }

    @Test
    void letsATrainThatRunsThroughLeaveWhenItWentBy() {
        train.seen("10:00", 0);
        run(0, "10:00:00", 12_000, "10:12:00");

        assertThat(train.calls()).endsWith("Bravo 10:10/10:10");
    }

    @Test
    void doesNotTellADepartureWhileTheTrainIsStillInTheRadius() {
        standAt(10_000, "10:09:00", "10:12:30");
        train.seen("10:12:40", 10_100);

        assertThat(train.calls()).isEqualTo("Bravo 10:09/-");
    }

    @Test
    void takesAStandBeforeTheStopAsTheArrival() {
        train.seen("10:05", 5_000);
        standAt(9_850, "10:09:00", "10:12:30");
        train.seen("10:13:30", 11_000);

        assertThat(train.calls()).isEqualTo("Bravo 10:09/10:12:31");
    }

    @Test
    void takesTheNearerOfTwoStandsInTheRadius() {
        train.seen("10:05", 5_000);
        standAt(9_780, "10:08:00", "10:09:00");
        standAt(9_990, "10:09:30", "10:12:00");
        train.seen("10:13", 11_000);

        assertThat(train.calls()).contains("Bravo 10:09:30/10:12:01");
    }

    @Test
    void keepsTheArrivalWhenTheTrainDrawsForwardAwayFromTheStop() {
        train.seen("10:05", 5_000);
        standAt(9_990, "10:08:00", "10:09:00");
        standAt(10_150, "10:09:30", "10:12:00");
        train.seen("10:13", 11_000);

        assertThat(train.calls()).contains("Bravo 10:08/10:09:0");
    }

    @Test
    void doesNotTakeANoisyFixOfALongStandForTheDeparture() {
        train.seen("10:05", 5_000);
        standAt(9_990, "10:08:00", "10:20:00");
        train.seen("10:21:00", 10_020);
        standAt(9_995, "10:22:00", "11:00:00");
        train.seen("11:01:00", 11_000);

        assertThat(train.calls()).contains("Bravo 10:08/11:00:01");
    }

    @Test
    void doesNotTakeCreepingForStanding() {
        train.seen("10:05", 9_000);
        // Two metres a second, a fix every fifteen seconds: it never stays within 25 metres for twenty seconds.
        run(9_700, "10:06:00", 10_300, "10:11:00", 15);

        assertThat(train.calls()).contains("Bravo 10:08:30/");
    }

    @Test
    void tellsTheLastSightBeforeTheStopUntilItGoesBy() {
        train.seen("10:08", 9_000);
        train.seen("10:09", 9_900);
        assertThat(train.calls()).contains("Bravo 10:09/-");

        train.seen("10:09:10", 10_100);
        assertThat(train.calls()).contains("Bravo 10:09:05/-");
    }

    @Test
    void findsTwoCallsBetweenTwoFixes() {
        train.seen("10:09", 9_000);
        train.seen("10:13", 21_000);

        assertThat(train.calls()).endsWith("Bravo 10:09:20/10:09:20 | Cedar 10:12:40/10:12:40");
    }

    @Test
    void arrivesWhereItVanishesWithinTheRadiusOfItsLastStop() {
        train.seen("10:30", 28_000);
        train.seen("10:33", 29_800);

        assertThat(train.calls()).endsWith("Delta 10:33/-");
        assertThat(train.progress("10:33").state()).isEqualTo(RunState.ARRIVED);
    }

    @Test
    void doesNotArriveWhereItVanishesBeforeTheRadiusOfItsLastStop() {
        train.seen("10:30", 28_000);
        train.seen("10:33", 29_000);

        assertThat(train.calls()).doesNotContain("Delta");
    }

    @Test
    void estimatesWhatLiesInALongSilence() {
        train.seen("10:09", 9_000);
        train.seen("10:19", 11_000);

        // A minute to run on either side, so that eight are left for standing.
        assertThat(train.calls()).endsWith("Bravo 10:10/10:18");
        assertThat(train.arrivalMethod(1)).isEqualTo(CallMethod.ESTIMATED);
        assertThat(train.departureMethod(1)).isEqualTo(CallMethod.ESTIMATED);
    }

    @Test
    void estimatesADepartureThatHappenedInALongSilence() {
        train.seen("10:08", 9_000);
        standAt(10_000, "10:09:00", "10:10:00");
        train.seen("11:10:00", 10_100);
        train.seen("11:10:10", 10_400);

        assertThat(train.departureMethod(1)).isEqualTo(CallMethod.ESTIMATED);
        assertThat(train.arrivalMethod(1)).isEqualTo(CallMethod.MEASURED);
    }

    @Test
    void halvesTheGroundBetweenCallsThatAreClose() {
        TestTrain tram = new TestTrain(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 300, "10:01", "10:01"),
                call(3, "Cedar", 600, "10:02", null)));
        tram.seen("10:00:00", 0);
        tram.seen("10:00:30", 140);
        assertThat(tram.calls()).isEmpty();

        tram.seen("10:00:40", 160);
        assertThat(tram.calls()).endsWith("Bravo 10:00:40/-");

        tram.seen("10:01:40", 460);
        assertThat(tram.calls()).endsWith("Bravo 10:01:08/10:01:08 | Cedar 10:01:40/-");
    }

    @Test
    void joinsTheRunInTheMiddle() {
        train.seen("10:20", 15_000);
        train.seen("10:22", 20_500);

        assertThat(train.calls()).startsWith("Cedar 10:21:49");
        assertThat(train.progress("10:20").state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void takesBackCallsThatOnlyWrongFixesSpokeFor() {
        train.seen("10:05:00", 5_000);
        train.seen("10:05:10", 25_000);
        train.seen("10:05:20", 25_100);
        assertThat(train.seen("10:05:30", 25_200).isAccepted()).isTrue();
        // At 40 m/s: a single fix that has it run much faster than by its plan would be doubted.
        train.seen("10:07:30", 30_000);
        assertThat(train.calls()).contains("Delta");

        train.seen("10:07:40", 6_000);
        train.seen("10:07:50", 6_100);
        assertThat(train.seen("10:08:00", 6_200).isAccepted()).isTrue();

        assertThat(train.calls()).doesNotContain("Delta");
        assertThat(train.progress("10:08:00").alongMetres()).isEqualTo(train.train.motion().alongMetres);
    }

    @Test
    void leavesReportsAloneWhenItIsMoved() {
        train.reported(MovementKind.ARRIVAL, "bravo", "10:10");
        train.seen("10:05:00", 5_000);
        train.seen("10:11:00", 25_000);
        train.seen("10:11:10", 3_000);
        train.seen("10:11:20", 3_100);
        train.seen("10:11:30", 3_200);

        assertThat(train.calls()).contains("Bravo 10:10/");
    }

    private void standAt(double metres, String from, String until) {
        run(metres, from, metres, until);
    }

    private void run(double fromMetres, String from, double toMetres, String until) {
        run(fromMetres, from, toMetres, until, 10);
    }

    /** Fixes at even speed. */
    private void run(double fromMetres, String from, double toMetres, String until, int everySeconds) {
        int start = LocalTime.parse(from).toSecondOfDay();
        int end = LocalTime.parse(until).toSecondOfDay();
        for (int second = start; second <= end; second += everySeconds) {
            double share = (double) (second - start) / (end - start);
            train.seen(LocalTime.ofSecondOfDay(second).toString(), fromMetres + share * (toMetres - fromMetres));
        }
    }
}
