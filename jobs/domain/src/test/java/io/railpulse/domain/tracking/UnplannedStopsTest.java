package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A train stands where no plan says so: told once it has done so for ten minutes, and taken back if it did not. */
class UnplannedStopsTest {
    private static final PlannedCall ALPHA = call(1, "Alpha", 0, null, "10:00");
    private static final PlannedCall BRAVO = call(2, "Bravo", 10_000, "10:10", "10:12");
    private static final PlannedCall DELTA = call(4, "Delta", 30_000, "10:34", null);

    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void areToldWithTheirPlaceWhileTheTrainStandsAndWhenItHasLeft() {
        train.seen("10:05:00", 5_000);
        standAt(6_000, "10:06:00", "10:15:00");
        assertThat(unplanned("10:15")).isEmpty();

        standAt(6_000, "10:16:00", "10:30:00");
        assertThat(unplanned("10:30")).isEqualTo("km-6.0 10:06:00/- #0");

        train.seen("10:31:00", 7_000);
        assertThat(unplanned("10:31")).isEqualTo("km-6.0 10:06:00/10:30:01 #1");
        assertThat(unplanned("10:32")).isEmpty();
    }

    @Test
    void haveNoNumberNothingBookedAndNoDelay() {
        standAt(6_000, "10:06:00", "10:30:00");

        assertThat(train.told("10:30"))
                .filteredOn(call -> call.stopSequence() == null)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.kind()).isEqualTo(CallKind.STOP);
                    assertThat(call.method()).isEqualTo(CallMethod.MEASURED);
                    assertThat(call.bookedArrivalMillis()).isNull();
                    assertThat(call.arrivalDelay()).isEqualTo(Delay.UNKNOWN);
                    assertThat(call.departureDelay()).isEqualTo(Delay.UNKNOWN);
                    assertThat(call.withdrawn()).isFalse();
                });
    }

    @Test
    void areStandsOfTheTrainUntilItMovesOrIsReportedFurtherOn() {
        train.seen("10:05:00", 5_000);
        standAt(6_000, "10:06:00", "10:15:00");
        assertThat(train.progress("10:15").state()).isEqualTo(RunState.RUNNING);

        standAt(6_000, "10:16:00", "10:20:00");
        RunCondition standing = train.progress("10:20").condition();
        assertThat(standing.state()).isEqualTo(RunState.STANDING);
        assertThat(standing.sinceMillis()).isEqualTo(at("10:06"));
        assertThat(standing.reason()).isEqualTo("standing on the way to Bravo, at km 6.0");

        train.reported(MovementKind.DEPARTURE, "bravo", "10:24");
        assertThat(train.progress("10:24").state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void areStandsOfTheTrainThoughItsDepartureIsReportedAMomentLater() {
        train.seen("10:08:00", 8_000);
        standAt(12_000, "10:12:00", "10:30:00");
        train.reported(MovementKind.DEPARTURE, "bravo", "10:13");

        assertThat(train.progress("10:30").state()).isEqualTo(RunState.STANDING);
    }

    @Test
    void areOverWhereTheTrainIsReportedToLeaveLongAfterItCame() {
        train.seen("10:08:00", 8_000);
        standAt(12_000, "10:12:00", "10:40:00");
        train.reported(MovementKind.DEPARTURE, "bravo", "10:41");

        assertThat(train.progress("10:41").state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void areNoneOfAShortStand() {
        standAt(6_000, "10:06:00", "10:15:00");
        train.seen("10:16:00", 7_000);

        assertThat(unplanned("10:16")).isEmpty();
    }

    @Test
    void areNoneOfASilenceBetweenTwoPlaces() {
        train.seen("10:05:00", 5_000);
        train.seen("10:06:00", 6_000);
        train.seen("11:06:00", 7_000);
        train.seen("11:07:00", 8_000);

        assertThat(unplanned("11:07")).isEmpty();
    }

    @Test
    void areNotProvedByTwoFixes() {
        train.seen("10:05:00", 5_000);
        train.seen("10:06:00", 6_000);
        train.seen("11:06:00", 6_000);
        train.seen("11:07:00", 7_000);

        assertThat(unplanned("11:07")).isEmpty();
    }

    @Test
    void areProvedByThreeFixesHoursApart() {
        train.seen("07:00:00", 5_000);
        train.seen("09:00:00", 6_000);
        train.seen("11:00:00", 6_000);
        train.seen("13:00:00", 6_000);
        train.seen("15:00:00", 9_000);

        // It ran a minute on either side: half of what is left of the hours was spent there.
        assertThat(unplanned("15:00")).isEqualTo("km-6.0 08:00:30/13:58:30 #0");
    }

    @Test
    void lastWhileTheTrainDrawsForwardALittle() {
        standAt(6_000, "10:06:00", "10:14:00");
        standAt(6_100, "10:15:00", "10:22:00");
        train.seen("10:23:00", 7_000);

        assertThat(unplanned("10:23")).isEqualTo("km-6.0 10:06:00/10:22:04 #0");
    }

    @Test
    void areTwoWhereTheTrainDrawsForwardFurther() {
        standAt(6_000, "10:06:00", "10:20:00");
        standAt(6_400, "10:21:00", "10:40:00");
        train.seen("10:41:00", 7_000);

        assertThat(unplanned("10:41")).isEqualTo("km-6.0 10:06:00/10:20:21 #0 | km-6.4 10:20:42/10:40:14 #0");
    }

    @Test
    void areNoneInTheZoneOfACall() {
        train.seen("10:05:00", 5_000);
        standAt(9_800, "10:10:00", "10:40:00");
        train.seen("10:41:00", 11_000);

        assertThat(unplanned("10:41")).isEmpty();
        assertThat(train.calls()).contains("Bravo 10:09:48/");
    }

    @Test
    void endWhereTheTrainDrawsIntoTheZoneOfACall() {
        standAt(9_700, "10:10:00", "10:25:00");
        standAt(9_850, "10:26:00", "10:40:00");

        assertThat(unplanned("10:40")).isEqualTo("km-9.7 10:10:00/10:25:35 #0");
        assertThat(train.calls()).contains("Bravo 10:26/-");
    }

    @Test
    void keepTheirNameWhenLateFixesShowThatTheyWereLonger() {
        standAt(6_000, "10:20:00", "10:40:00");
        train.seen("10:41:00", 7_000);
        assertThat(unplanned("10:41")).isEqualTo("km-6.0 10:20:00/10:40:01 #0");

        for (int minute = 6; minute < 20; minute++) {
            late(String.format("10:%02d", minute), 5_940);
        }
        assertThat(unplanned("10:45")).isEqualTo("km-6.0 10:06:00/10:40:01 #1");
    }

    @Test
    void areWithdrawnWhenLateFixesShowThatTheTrainWasElsewhere() {
        train.seen("10:05:00", 5_000);
        standAt(6_000, "10:06:00", "10:20:00");
        assertThat(unplanned("10:20")).isEqualTo("km-6.0 10:06:00/- #0");

        // What stood there was a tracker that had been left behind.
        for (int second = 0; second < 840; second += 10) {
            late(LocalTime.parse("10:06:05").plusSeconds(second).toString(), 6_000 + 10 * second);
        }
        assertThat(unplanned("10:41")).isEqualTo("km-6.0 withdrawn #1");
    }

    @Test
    void areWithdrawnWhenTheTrainTurnsOutToHaveLeftLongBefore() {
        train.seen("10:12:00", 11_000);
        standAt(12_000, "10:13:00", "10:24:00");
        assertThat(unplanned("10:24")).endsWith("#0");

        // Thirteen kilometres in a minute: the feed had been frozen.
        train.seen("10:25:00", 25_000);
        train.seen("10:26:00", 26_000);
        train.seen("10:27:00", 27_000);
        train.seen("10:28:00", 28_000);
        assertThat(unplanned("10:28")).isEqualTo("km-12.0 withdrawn #1");
    }

    @Test
    void areToldOnceHoweverOftenTheirFixesAreReceived() {
        standAt(6_000, "10:06:00", "10:30:00");
        train.seen("10:31:00", 7_000);
        assertThat(unplanned("10:31")).endsWith("#0");

        standAt(6_000, "10:06:00", "10:30:00");
        assertThat(unplanned("10:40")).isEmpty();
    }

    @Test
    void lastThroughANewPlanOnTheSameRoute() {
        standAt(6_000, "10:06:00", "10:20:00");
        assertThat(unplanned("10:20")).endsWith("#0");

        train.plan(TestLine.run(ALPHA, BRAVO, DELTA));
        assertThat(unplanned("10:20")).isEmpty();
        standAt(6_000, "10:21:00", "10:40:00");
        train.seen("10:41:00", 7_000);

        assertThat(unplanned("10:41")).isEqualTo("km-6.0 10:06:00/10:40:01 #1");
    }

    @Test
    void areWithdrawnWhereANewPlanHasACall() {
        standAt(6_000, "10:06:00", "10:20:00");
        train.told("10:20");

        train.plan(TestLine.run(ALPHA, call(3, "Halt", 6_050, null, null), DELTA));

        assertThat(unplanned("10:21")).isEqualTo("km-6.0 withdrawn #1");
    }

    @Test
    void areSettledByAPlanOnAnotherRoute() {
        standAt(6_000, "10:06:00", "10:20:00");
        train.told("10:20");

        TrainRun plan = TestLine.run(ALPHA, DELTA);
        train.plan(new TrainRun(
                plan.trainRunId(), "7", plan.serviceDate(), "7", "other", null, null, null, null, plan.calls()));
        assertThat(unplanned("10:21")).isEqualTo("km-6.0 10:06:00/10:20:00 #1");

        train.seen("10:30:00", 20_000);
        train.seen("10:31:00", 21_000);
        assertThat(unplanned("10:31")).isEmpty();
    }

    @Test
    void areForgottenFromTheOldestOn() {
        TestTrain far = new TestTrain(
                TestLine.run(ALPHA, call(2, "Zulu", 200_000, null, null)),
                new RouteLine(TestLine.route(200_000)),
                TrackingOptions.defaults());
        for (int stand = 0; stand < 100; stand++) {
            for (int minute = 0; minute < 12; minute++) {
                LocalTime time = LocalTime.MIDNIGHT.plusMinutes(13L * stand + minute);
                far.seen(time.toString(), 1_000 + 1_000 * stand);
            }
            far.told("23:00");
        }

        assertThat(far.train.motion().stands).hasSize(StandDetector.MOST);
        assertThat(far.train.unplanned).hasSize(2 * StandDetector.MOST);
        assertThat(far.train.unplanned).noneMatch(stop -> stop.withdrawn);
    }

    @Test
    void areNotWithdrawnByAFixFromBeforeThemThatComesAfterANewPlan() {
        train.seen("10:04:00", 4_000);
        standAt(6_000, "10:06:00", "10:20:00");
        train.seen("10:21:00", 7_000);
        assertThat(unplanned("10:21")).endsWith("#0");

        train.plan(TestLine.run(ALPHA, BRAVO, DELTA));
        train.seen("10:03:00", 3_000);
        train.seen("10:22:00", 8_000);

        assertThat(unplanned("10:22")).isEmpty();
        assertThat(train.train.unplanned).singleElement().matches(stop -> !stop.withdrawn);
    }

    private String unplanned(String time) {
        List<ObservedCall> told = train.told(time);
        return told.stream()
                .filter(call -> call.stopSequence() == null)
                .map(call -> call.stopId()
                        + (call.withdrawn()
                                ? " withdrawn"
                                : " " + withSeconds(call.arrivalMillis()) + "/" + withSeconds(call.departureMillis()))
                        + " #" + call.revision())
                .collect(Collectors.joining(" | "));
    }

    private static String withSeconds(Long millis) {
        if (millis == null) {
            return "-";
        }
        String clock = clock(millis);
        return clock.length() == 5 ? clock + ":00" : clock;
    }

    private void late(String time, double metres) {
        train.seen(
                new PositionReport(
                        null, "other", null, null, at(time), 0, TestLine.longitude(metres), null, null, null),
                at("10:41"));
    }

    /** A fix a minute. */
    private void standAt(double metres, String from, String until) {
        LocalTime end = LocalTime.parse(until);
        for (LocalTime time = LocalTime.parse(from); !time.isAfter(end); time = time.plusMinutes(1)) {
            train.seen(time.toString(), metres);
        }
    }
}
