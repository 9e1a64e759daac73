package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.TestLine.nominal;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import org.junit.jupiter.api.Test;

class StateJudgeTest {
    private static final TrainRun ACROSS_THE_BORDER = TestLine.run(
            call(1, "Alpha", 0, null, "10:00"),
            call(2, "Bravo", 10_000, "10:10", "11:40").withRole(CallRole.BORDER),
            call(3, "Cedar", 20_000, "11:50", "11:55").withRole(CallRole.YARD),
            call(4, "Delta", 30_000, "12:05", null).withRole(CallRole.BORDER));

    private final FakeHandover handover = new FakeHandover();
    private final StateJudge judge = new StateJudge(TrackingOptions.defaults(), handover);
    private TestTrain train = new TestTrain(ACROSS_THE_BORDER);

    @Test
    void saysWhatATrainDoesFromCallToCall() {
        assertThat(state("09:00")).isEqualTo("not-departed since 09:00: not seen to leave Alpha");
        train.reported(ARRIVAL, "alpha", "09:40");
        assertThat(state("09:40")).isEqualTo("not-departed since 09:40: not seen to leave Alpha");
        train.reported(DEPARTURE, "alpha", "10:01");
        assertThat(state("10:02")).isEqualTo("running since 10:01: under way to Bravo");
        train.reported(DEPARTURE, "bravo", "11:40");
        assertThat(state("11:41")).isEqualTo("running since 11:40: under way to Cedar");
        train.reported(ARRIVAL, "cedar", "11:51");
        assertThat(state("11:52")).isEqualTo("standing since 11:51: standing at Cedar");
        train.reported(ARRIVAL, "delta", "12:06");
        assertThat(state("18:00")).isEqualTo("arrived since 12:06: at its destination Delta");
    }

    @Test
    void tellsThatATrainIsOverdueInDeparting() {
        assertThat(state("10:29:59")).isEqualTo("not-departed since 09:00: not seen to leave Alpha");
        assertThat(next("09:00")).isEqualTo("10:30");

        assertThat(state("10:30"))
                .isEqualTo("not-departed since 09:00: overdue in departing from Alpha since 2025-03-01 10:00 UTC");
        assertThat(next("10:30")).isEqualTo("never");
    }

    @Test
    void waitsForNothingWhereNoDepartureIsPlanned() {
        train = new TestTrain(TestLine.run(call(1, "Alpha", 0, null, null), call(2, "Bravo", 10_000, null, null)));

        assertThat(next("09:00")).isEqualTo("never");
        assertThat(state("23:00")).startsWith("not-departed");
    }

    @Test
    void arrivesAtABorderAndWaitsOnceItsPlannedDwellIsOver() {
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "bravo", "10:20");

        assertThat(state("10:20")).isEqualTo("at-border-arrived since 10:20: arrived at the border station Bravo");
        assertThat(next("10:20")).isEqualTo("11:50");
        assertThat(state("11:49:59")).startsWith("at-border-arrived since 10:20");
        assertThat(state("11:50"))
                .isEqualTo("at-border-waiting since 11:50: waiting at the border station Bravo, there since"
                        + " 2025-03-01 10:20 UTC");
        // The words do not change from minute to minute.
        assertThat(state("23:00")).isEqualTo(state("11:50"));
        assertThat(next("11:50")).isEqualTo("never");
        train.reported(DEPARTURE, "bravo", "23:30");
        assertThat(state("23:30")).startsWith("running since 23:30");
    }

    @Test
    void takesTheNominalDwellWhereNoneIsBooked() {
        train = atABorder(nominal(2, "Bravo", 10_000, 10, 90).withRole(CallRole.BORDER));

        assertThat(next("10:20")).isEqualTo("11:50");
    }

    @Test
    void takesTheOptionWhereThePlanNamesNoDwell() {
        train = atABorder(call(2, "Bravo", 10_000, null, null).withRole(CallRole.BORDER));

        assertThat(next("10:20")).isEqualTo("14:20");
    }

    @Test
    void standsAtAPlaceOfAnotherRole() {
        train = atABorder(call(2, "Bravo", 10_000, "10:10", "11:40").withRole(CallRole.PORT));
        assertThat(state("12:00")).isEqualTo("standing since 10:20: standing at Bravo");
        train = atABorder(call(2, "Bravo", 10_000, "10:10", "11:40"));
        assertThat(state("12:00")).startsWith("standing");
        assertThat(next("10:20")).isEqualTo("never");
    }

    @Test
    void isReloadedAndReleasedWhenThatIsKnown() {
        train.reported(ARRIVAL, "bravo", "10:20");
        handover.reloading = at("11:00");
        assertThat(state("11:05")).isEqualTo("at-border-reloading since 11:00: reloaded at the border station Bravo");
        assertThat(state("13:00")).startsWith("at-border-reloading since 11:00");

        handover.released = at("12:30");
        assertThat(state("13:00")).isEqualTo("at-border-released since 12:30: ready to leave the border station Bravo");
        train.reported(DEPARTURE, "bravo", "13:10");
        assertThat(state("13:10")).startsWith("running since 13:10");
    }

    @Test
    void isDarkHalfAnHourAfterADenseTrackerFellSilent() {
        for (int minute = 0; minute <= 5; minute++) {
            train.seen("10:0" + minute, minute * 1_000);
        }
        assertThat(next("10:05")).isEqualTo("10:35");
        assertThat(state("10:34:59")).startsWith("running");
        assertThat(state("10:35"))
                .isEqualTo("dark since 10:05: nothing received since 2025-03-01 10:05 UTC; before: under way to Bravo");
        assertThat(next("10:35")).isEqualTo("never");

        train.seen("11:00", 6_000);
        assertThat(state("11:00")).isEqualTo("running since 10:00: under way to Bravo");
    }

    @Test
    void allowsARareTrackerThreeOfItsIntervals() {
        train.seen("10:00", 0);
        for (int hour = 11; hour <= 14; hour++) {
            train.seen(hour + ":00", 1_000 * (hour - 10));
        }

        assertThat(next("14:00")).isEqualTo("17:00");
        assertThat(state("16:59")).startsWith("running");
        assertThat(state("17:00")).startsWith("dark since 14:00");
    }

    @Test
    void isNotDarkWhileReportsCome() {
        train.seen("10:05", 5_000);
        train.reported(ARRIVAL, "bravo", "10:30");

        assertThat(state("10:59")).startsWith("at-border-arrived");
        assertThat(state("11:00"))
                .isEqualTo("dark since 10:30: nothing received since 2025-03-01 10:30 UTC; before:"
                        + " arrived at the border station Bravo");
    }

    @Test
    void isNeverDarkWithoutATracker() {
        train.reported(DEPARTURE, "alpha", "10:00");

        assertThat(state("23:00")).startsWith("running");
        assertThat(next("10:00")).isEqualTo("never");
    }

    @Test
    void isNotDarkBeforeItShouldHaveDeparted() {
        train.seen("09:10", 0);
        assertThat(state("09:59")).isEqualTo("not-departed since 09:00: not seen to leave Alpha");
        assertThat(next("09:10")).isEqualTo("10:00");

        assertThat(state("10:00"))
                .isEqualTo(
                        "dark since 09:10: nothing received since 2025-03-01 09:10 UTC; before: not seen to leave Alpha");
    }

    @Test
    void isNotDarkAtItsDestination() {
        train.seen("12:00", 29_000);
        train.seen("12:06", 30_000);

        assertThat(state("23:00")).startsWith("arrived");
        assertThat(next("12:06")).isEqualTo("never");
    }

    @Test
    void isHeardOfByWhatIsReceivedNotByWhatWasMeasured() {
        train.seen("10:05", 5_000);
        // An upload of what was stored: measured before, received now.
        PositionReport stored = new PositionReport(
                null, "gps", null, null, at("10:04"), 0, TestLine.longitude(4_000), null, null, null);
        train.seen(stored, at("10:50"));

        // It has been silent for 45 minutes once: more than three times as long would be unusual.
        assertThat(state("13:04")).startsWith("running");
        assertThat(state("13:05")).startsWith("dark since 10:05: nothing received since 2025-03-01 10:50 UTC");
    }

    @Test
    void doesNotCountWhatWasRejectedAsHeard() {
        train.seen("10:05", 5_000);
        train.seen("10:06", 29_000);
        train.reported(ARRIVAL, "nowhere", "10:25");

        assertThat(state("10:35")).startsWith("dark");
    }

    @Test
    void keepsSinceWhenATrainRunsThatWasFirstSeenOnTheWay() {
        train.seen("11:44", 13_000);
        train.progress("11:44");
        train.seen("11:45", 14_000);
        assertThat(train.progress("11:45").condition())
                .isEqualTo(new RunCondition(RunState.RUNNING, at("11:44"), "under way to Cedar"));
    }

    @Test
    void cancelsATrainOnlyIfItHasNotArrived() {
        assertThat(end("09:30", true)).isEqualTo("cancelled since 09:30: its plan was withdrawn before it departed");
        train.reported(DEPARTURE, "alpha", "10:00");
        assertThat(end("10:30", true))
                .isEqualTo("cancelled since 10:30: its plan was withdrawn while it was under way");
        train.reported(ARRIVAL, "delta", "12:06");
        assertThat(end("13:00", true)).isEqualTo("arrived since 12:06: at its destination Delta");
    }

    @Test
    void losesATrainThatHasNotArrived() {
        assertThat(end("23:00", false)).isEqualTo("lost since 23:00: never heard of");
        train.seen("10:05", 5_000);
        assertThat(end("23:00", false)).isEqualTo("lost since 23:00: not heard of since 2025-03-01 10:05 UTC");
        train.reported(ARRIVAL, "delta", "12:06");
        assertThat(end("23:00", false)).startsWith("arrived since 12:06");
    }

    @Test
    void goesBackWhenAReportIsWithdrawn() {
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "bravo", "10:20");
        train.reported(ARRIVAL, "bravo", "10:20", MessageStatus.DELETE);

        assertThat(state("10:30")).startsWith("running since 10:00");
    }

    @Test
    void looksNextAtWhateverComesFirst() {
        // Half an hour of silence ends before the planned dwell of an hour and a half does.
        train.seen("10:05", 5_000);
        train.reported(ARRIVAL, "bravo", "10:20");
        assertThat(next("10:20")).isEqualTo("10:50");
        // Asked again while it is dark there is nothing to look for: whatever comes is received.
        assertThat(next("10:50")).isEqualTo("never");
    }

    private static TestTrain atABorder(PlannedCall border) {
        TestTrain train = new TestTrain(
                TestLine.run(call(1, "Alpha", 0, null, "10:00"), border, call(4, "Delta", 30_000, "18:00", null)));
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "bravo", "10:20");
        return train;
    }

    private String state(String time) {
        return printed(judge.judge(train.train, train.train.lastMoment(), at(time)));
    }

    private String end(String time, boolean withdrawn) {
        return printed(judge.judgeEnd(train.train, train.train.lastMoment(), at(time), withdrawn));
    }

    private String next(String time) {
        long next = judge.changesMillis(train.train, train.train.lastMoment(), at(time));
        return next == CallSheet.UNKNOWN ? "never" : clock(next);
    }

    private static String printed(RunCondition condition) {
        return condition.state().code() + " since " + clock(condition.sinceMillis()) + ": " + condition.reason();
    }

    private static final class FakeHandover implements BorderHandover {
        private long reloading = CallSheet.UNKNOWN;
        private long released = CallSheet.UNKNOWN;

        @Override
        public long reloadingSinceMillis(TrackedTrain train, int call, long nowMillis) {
            return reloading;
        }

        @Override
        public long releasedSinceMillis(TrackedTrain train, int call, long nowMillis) {
            return released;
        }
    }
}
