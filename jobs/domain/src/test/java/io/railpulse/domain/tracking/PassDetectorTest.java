package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.PositionReport;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A train goes through at a call where its fixes leave it no time to stop; where they do, nothing is claimed. */
class PassDetectorTest {
    private static final int BRAVO = 1;

    private TestTrain train = TestTrain.onTheLine();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 15, 30})
    void provesAPassByDenseFixesWithoutSpeeds(int everySeconds) {
        run(0, 20, everySeconds, "10:00:00", 13_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.PASS);
        assertThat(train.calls()).endsWith("Bravo 10:08:20/10:08:20");
    }

    @Test
    void provesAPassByAFixAMinuteAtLineSpeed() {
        run(0, 25, 60, "10:00:00", 14_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.PASS);
    }

    @Test
    void provesASlowerOneWhereTheTrackerTellsItsSpeed() {
        seeRun(0, 13, 60, 13.0);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.PASS);
    }

    @Test
    void claimsNothingOfASlowRunByAFixAMinute() {
        seeRun(0, 13, 60, null);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void provesThatAFreightTrainDidNotMakeItsLongStand() {
        train = standingForFortyMinutesAtBravo();
        seeRun(0, 11, 60, 11.0);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.PASS);
    }

    @Test
    void claimsNothingWhereItMayHaveStoodForATenthOfThat() {
        train = standingForFortyMinutesAtBravo();
        run(0, 20, 10, "10:00:00", 9_800);
        run(10_000, 20, 10, "10:13:00", 12_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    private static TestTrain standingForFortyMinutesAtBravo() {
        return new TestTrain(TestLine.run(
                TestLine.call(1, "Alpha", 0, null, "10:00"),
                TestLine.call(2, "Bravo", 10_000, "10:10", "10:50"),
                TestLine.call(3, "Cedar", 20_000, "11:00", "11:02"),
                TestLine.call(4, "Delta", 30_000, "11:12", null)));
    }

    @Test
    void claimsNothingOfSparseFixes() {
        train.seen("10:00:00", 0);
        train.seen("10:07:00", 8_000);
        train.seen("10:10:00", 12_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingAtWalkingPace() {
        run(9_000, 1.5, 10, "10:00:00", 11_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingWhereASilenceMayHideAStop() {
        run(0, 20, 10, "10:00:00", 9_800);
        // Thirty seconds longer than the way takes.
        run(10_000, 20, 10, "10:08:50", 12_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingWhereAStopMayBeSharedByTwoSteps() {
        run(0, 20, 30, "10:00:00", 9_600);
        // Fifteen seconds to spare before the fix at the call, and as many after it; neither would do by itself.
        train.seen("10:08:40", 10_000);
        train.seen("10:09:20", 10_400);
        run(11_000, 20, 30, "10:09:50", 13_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingOfATrainThatStands() {
        run(0, 20, 10, "10:00:00", 10_000);
        run(10_000, 20, 10, "10:08:50", 13_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingOfATrainThatStandsBesideTheStop() {
        run(0, 20, 10, "10:00:00", 10_300);
        run(10_300, 20, 10, "10:09:10", 13_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingOfAFeedThatWasFrozen() {
        run(0, 20, 10, "10:00:00", 9_000);
        run(9_000, 0.001, 30, "10:07:40", 9_000.1);
        run(11_500, 20, 10, "10:10:00", 13_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingOfAStepTooFastToBeTrue() {
        run(0, 20, 10, "10:00:00", 8_000);
        train.seen("10:06:50", 8_200);
        run(12_000, 20, 10, "10:07:50", 13_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingWhereTheTrackerTellsThatTheTrainStands() {
        run(0, 20, 5, "10:00:00", 9_900);
        see("gps", at("10:08:20"), 10_000, 0.0, at("10:08:20"));
        run(10_100, 20, 5, "10:08:25", 12_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void claimsNothingWhereTheTrainWasFirstSeenInTheZone() {
        run(9_900, 20, 5, "10:00:00", 12_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void isNotDisturbedByAnotherDeviceOnBoard() {
        for (int second = 0; second <= 600; second += 10) {
            long time = at("10:00:00") + 1_000L * second;
            see("gps", time, 20 * second, null, time);
            // At the end of the train, and six minutes of every hour is all it reports.
            if (second > 460 && second < 520) {
                see("wagon", time + 3_000, 20 * second - 600, null, time + 3_000);
            }
        }

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.PASS);
    }

    @Test
    void leavesTheWordToReports() {
        train.reported(MovementKind.ARRIVAL, "bravo", "10:08");
        run(0, 20, 10, "10:00:00", 12_000);

        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void findsAPassWhenTheFixesOfItComeLate() {
        train.seen("10:00:00", 0);
        train.seen("10:10:00", 12_000);
        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);

        for (int second = 10; second < 600; second += 10) {
            see("gps", at("10:00:00") + 1_000L * second, 20 * second, null, at("10:11"));
        }
        assertThat(train.told("10:11")).anySatisfy(call -> {
            assertThat(call.kind()).isEqualTo(CallKind.PASS);
            assertThat(call.arrivalMillis()).isEqualTo(call.departureMillis());
            assertThat(call.revision()).isEqualTo(1);
        });
    }

    @Test
    void takesAPassBackWhenALateFixShowsThatTheTrainStood() {
        run(0, 20, 10, "10:00:00", 13_000);
        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.PASS);

        see("gps", at("10:08:21"), 10_020, 0.0, at("10:20"));
        assertThat(kindOf(BRAVO)).isEqualTo(CallKind.STOP);
    }

    @Test
    void isNeverClaimedOfTheFirstAndTheLastCall() {
        run(-100, 20, 10, "09:59:55", 29_990);

        assertThat(kindOf(0)).isEqualTo(CallKind.STOP);
        assertThat(kindOf(2)).isEqualTo(CallKind.PASS);
        assertThat(kindOf(3)).isEqualTo(CallKind.STOP);
    }

    private CallKind kindOf(int call) {
        train.told("10:30");
        assertThat(train.train.sheet.isKnown(CallSheet.arrivalOf(call))
                        || train.train.sheet.isKnown(CallSheet.departureOf(call)))
                .isTrue();
        return train.train.sheet.passed[call] ? CallKind.PASS : CallKind.STOP;
    }

    private void run(double fromMetres, double mps, int everySeconds, String from, double toMetres) {
        long start = at(LocalTime.parse(from).toString());
        for (int second = 0; fromMetres + mps * second <= toMetres; second += everySeconds) {
            see("gps", start + 1_000L * second, fromMetres + mps * second, null, start + 1_000L * second);
        }
    }

    private void seeRun(double fromMetres, double mps, int everySeconds, Double toldMps) {
        for (int second = 0; fromMetres + mps * second <= 14_000; second += everySeconds) {
            long time = at("10:00:00") + 1_000L * second;
            see("gps", time, fromMetres + mps * second, toldMps, time);
        }
    }

    private void see(String device, long time, double metres, Double speedMps, long recordMillis) {
        train.seen(
                new PositionReport(null, device, null, null, time, 0, TestLine.longitude(metres), speedMps, null, null),
                recordMillis);
    }
}
