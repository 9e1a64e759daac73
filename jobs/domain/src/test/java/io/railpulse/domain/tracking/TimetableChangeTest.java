package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.TestLine.nominal;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The timetable changes while a train runs: nothing that happened is lost, nothing that did not happen is told. */
class TimetableChangeTest {
    private static final PlannedCall ALPHA = call(10, "Alpha", 0, null, "10:00");
    private static final PlannedCall BRAVO = call(20, "Bravo", 10_000, "10:10", "10:12");
    private static final PlannedCall CEDAR = call(30, "Cedar", 20_000, "10:22", "10:24");
    private static final PlannedCall DELTA = call(40, "Delta", 30_000, "10:34", null);
    private static final TrainRun RUN = TestLine.run(ALPHA, BRAVO, CEDAR, DELTA);

    private final TestTrain train = new TestTrain(RUN);

    @Test
    void skipsACallAheadThatTheNewPlanDrops() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.told("10:01");

        train.plan(TestLine.run(ALPHA, BRAVO, DELTA));

        assertThat(train.told("10:05")).singleElement().satisfies(call -> {
            assertThat(call.stopId()).isEqualTo("cedar");
            assertThat(call.kind()).isEqualTo(CallKind.SKIPPED);
            assertThat(call.withdrawn()).isFalse();
            assertThat(call.arrivalMillis()).isNull();
            assertThat(call.departureMillis()).isNull();
            assertThat(call.method()).isNull();
            assertThat(call.bookedArrivalMillis()).isEqualTo(at("10:22"));
            assertThat(call.revision()).isZero();
        });
        assertThat(train.told("10:06")).isEmpty();
    }

    @Test
    void skipsNothingBeforeDeparture() {
        train.plan(TestLine.run(ALPHA, BRAVO, DELTA));

        assertThat(train.told("09:30")).isEmpty();
    }

    @Test
    void takesBackThatACallIsSkippedWhenAPlanHoldsItAgain() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.plan(TestLine.run(ALPHA, BRAVO, DELTA));
        train.told("10:05");

        train.plan(RUN);
        assertThat(told("10:06")).isEqualTo("30 cedar withdrawn #1");
        train.reported(ARRIVAL, "cedar", "10:23");
        assertThat(told("10:23")).contains("30 cedar 10:23/- #2");
    }

    @Test
    void leavesACallThatHasHappenedAndIsDroppedAsItWasTold() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");
        train.reported(DEPARTURE, "bravo", "10:13");
        train.told("10:13");

        train.plan(TestLine.run(ALPHA, CEDAR, DELTA));

        assertThat(train.told("10:14")).isEmpty();
        assertThat(train.progress("10:14").condition().reason()).isEqualTo("under way to Cedar");
    }

    @Test
    void knowsWhatHasHappenedWhenADroppedCallComesBack() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");
        train.told("10:11");
        train.plan(TestLine.run(ALPHA, CEDAR, DELTA));
        train.told("10:12");

        train.plan(RUN);
        train.reported(DEPARTURE, "bravo", "10:14");

        assertThat(train.calls()).isEqualTo("Alpha -/10:01 | Bravo 10:11/10:14");
        assertThat(told("10:14")).isEqualTo("20 bravo 10:11/10:14 #1");
        assertThat(booked()).isEqualTo("- 10:00 10:10 10:12 10:22 10:24 10:34 -");
    }

    @Test
    void takesAwayTheCallAtWhichTheTrainStands() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");
        train.told("10:11");
        assertThat(train.progress("10:11").state()).isEqualTo(RunState.STANDING);

        train.plan(TestLine.run(ALPHA, CEDAR, DELTA));

        assertThat(train.told("10:12")).isEmpty();
        assertThat(train.progress("10:12").state()).isEqualTo(RunState.RUNNING);
        train.reported(ARRIVAL, "cedar", "10:25");
        assertThat(told("10:25")).isEqualTo("30 cedar 10:25/- #0");
    }

    @Test
    void doesNotSkipACallThatIsAddedBehindTheTrain() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "cedar", "10:23");
        train.told("10:23");

        train.plan(TestLine.run(ALPHA, BRAVO, extra(25, 15_000, "10:17", "10:18"), CEDAR, DELTA));

        assertThat(train.told("10:24")).isEmpty();
        train.reported(DEPARTURE, "cedar", "10:26");
        // It went by between calls that are known, as by any other call of which nothing is heard.
        assertThat(train.told("10:26")).noneMatch(call -> call.kind() == CallKind.SKIPPED || call.withdrawn());
        assertThat(train.calls()).contains("Extra 10:18/10:19 |");
    }

    @Test
    void takesAPlanOnAnotherRoute() {
        train.seen("10:00", 0);
        train.seen("10:09", 10_000);
        train.seen("10:11", 10_000);
        train.told("10:11");
        TrainRun plan = TestLine.run(ALPHA, BRAVO, extra(35, 25_000, "10:28", "10:29"), DELTA);
        TrainRun diverted = new TrainRun(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                "7",
                "other",
                null,
                null,
                null,
                null,
                plan.calls());

        train.plan(diverted);

        assertThat(told("10:12")).isEqualTo("30 cedar SKIPPED #0");
        assertThat(train.calls()).isEqualTo("Alpha -/10:00 | Bravo 10:09/-");
        assertThat(train.progress("10:12").state()).isEqualTo(RunState.STANDING);
        assertThat(train.progress("10:12").alongMetres()).isNull();
        // The next fix places it anew: it has come by Bravo, and nobody saw it leave.
        train.seen("10:20", 15_000);
        assertThat(train.progress("10:20").state()).isEqualTo(RunState.RUNNING);
        assertThat(train.calls()).contains("Bravo 10:09/-");
    }

    @Test
    void changesNothingByTheSamePlanAgain() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.told("10:01");
        train.plan(RUN);

        assertThat(train.told("10:02")).isEmpty();
        assertThat(train.train.schedule.referenced()).isEmpty();
    }

    @Test
    void tellsTheCallsOfAPlanThatWasNumberedAnewUnderTheirNewNumbers() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");
        train.told("10:11");

        train.plan(TestLine.run(
                ALPHA,
                extra(20, 5_000, "10:05", "10:06"),
                call(30, "Bravo", 10_000, "10:10", "10:12"),
                call(40, "Cedar", 20_000, "10:22", "10:24"),
                call(50, "Delta", 30_000, "10:34", null)));

        assertThat(told("10:12")).isEqualTo("20 bravo withdrawn #1 | 20 extra 10:06/10:07 #0 | 30 bravo 10:11/- #0");
        assertThat(booked()).isEqualTo("- 10:00 - - 10:10 10:12 10:22 10:24 10:34 -");
        train.reported(DEPARTURE, "bravo", "10:13");
        assertThat(told("10:13")).isEqualTo("30 bravo 10:11/10:13 #1");
    }

    @Test
    void replacesWhatIsBookedBeforeDeparture() {
        train.plan(TestLine.shifted(RUN, Duration.ofMinutes(30)));

        assertThat(booked()).isEqualTo("- 10:30 10:40 10:42 10:52 10:54 11:04 -");
        assertThat(train.train.schedule.referenced()).isEmpty();
        train.reported(DEPARTURE, "alpha", "10:31");
        assertThat(train.told("10:31"))
                .singleElement()
                .extracting(ObservedCall::departureDelay)
                .isEqualTo(new Delay(60L, DelayBasis.BOOKED));
    }

    @Test
    void keepsWhatWasBookedAtDepartureThroughAllLaterPlans() {
        train.reported(DEPARTURE, "alpha", "10:20");
        train.plan(TestLine.shifted(RUN, Duration.ofMinutes(20)));
        train.plan(TestLine.shifted(RUN, Duration.ofMinutes(25)));

        assertThat(booked()).isEqualTo("- 10:00 10:10 10:12 10:22 10:24 10:34 -");
        assertThat(printed(train.train.schedule.referenced())).isEqualTo("- 10:25 10:35 10:37 10:47 10:49 10:59 -");
        train.reported(ARRIVAL, "bravo", "10:36");
        assertThat(train.told("10:36"))
                .filteredOn(call -> call.stopId().equals("bravo"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.arrivalDelay()).isEqualTo(new Delay(1_560L, DelayBasis.BOOKED));
                    assertThat(call.bookedArrivalMillis()).isEqualTo(at("10:10"));
                });

        train.plan(RUN);
        assertThat(train.train.schedule.referenced()).isEmpty();
    }

    @Test
    void tellsNoCallAgainWhoseDelayIsStillMeasuredAgainstTheBookedTime() {
        train.reported(DEPARTURE, "alpha", "10:20");
        train.reported(ARRIVAL, "bravo", "10:31");
        train.told("10:31");

        train.plan(TestLine.shifted(RUN, Duration.ofMinutes(20)));

        assertThat(train.told("10:32")).isEmpty();
    }

    @Test
    void measuresACallThatWasAddedUnderWayAgainstItsReferencedTime() {
        train.reported(DEPARTURE, "alpha", "10:00");
        train.told("10:00");
        train.plan(TestLine.run(ALPHA, BRAVO, extra(25, 15_000, "10:17", "10:18"), CEDAR, DELTA));
        train.told("10:01");
        train.reported(ARRIVAL, "extra", "10:19");

        assertThat(train.told("10:19"))
                .filteredOn(call -> call.stopId().equals("extra"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.arrivalDelay()).isEqualTo(new Delay(120L, DelayBasis.REFERENCED));
                    assertThat(call.bookedArrivalMillis()).isNull();
                });
    }

    @Test
    void measuresWhatIsNotBookedAgainstTheBaseline() {
        TestTrain unbooked = new TestTrain(TestLine.nominalRun());
        unbooked.reported(DEPARTURE, "alpha", "10:30");
        unbooked.reported(ARRIVAL, "bravo", "10:42");

        assertThat(unbooked.told("10:42"))
                .extracting(ObservedCall::departureDelay, ObservedCall::arrivalDelay)
                .containsExactly(
                        tuple(new Delay(1_800L, DelayBasis.BOOKED), Delay.UNKNOWN),
                        tuple(Delay.UNKNOWN, new Delay(120L, DelayBasis.BASELINE)));
    }

    @Test
    void tellsCallsAgainWhenTheDepartureThatTheBaselineRestsOnBecomesKnown() {
        TestTrain unbooked = new TestTrain(TestLine.nominalRun());
        unbooked.reported(ARRIVAL, "bravo", "10:42");
        assertThat(unbooked.told("10:42"))
                .singleElement()
                .extracting(ObservedCall::arrivalDelay)
                .isEqualTo(new Delay(1_920L, DelayBasis.BASELINE));

        unbooked.reported(DEPARTURE, "alpha", "10:30");

        assertThat(unbooked.told("10:43"))
                .filteredOn(call -> call.stopId().equals("bravo"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.arrivalDelay()).isEqualTo(new Delay(120L, DelayBasis.BASELINE));
                    assertThat(call.revision()).isEqualTo(1);
                });
    }

    @Test
    void bookedTimesThatComeUnderWayAreReferenced() {
        TestTrain unbooked = new TestTrain(TestLine.nominalRun());
        unbooked.reported(DEPARTURE, "alpha", "10:30");
        unbooked.reported(ARRIVAL, "bravo", "10:42");
        unbooked.told("10:42");

        unbooked.plan(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                nominal(2, "Bravo", 10_000, 10, 2).withBooked(at("10:41"), at("10:45")),
                nominal(3, "Cedar", 20_000, 10, 2),
                nominal(4, "Delta", 30_000, 10, null)));

        // Measured against another basis now, so it is told again.
        assertThat(unbooked.told("10:43"))
                .singleElement()
                .extracting(ObservedCall::arrivalDelay)
                .isEqualTo(new Delay(60L, DelayBasis.REFERENCED));
    }

    @Test
    void doesNotFillTheStateWithPlansThatChangeForEver() {
        train.reported(DEPARTURE, "alpha", "10:00");
        for (int change = 0; change < 500; change++) {
            train.plan(TestLine.run(
                    ALPHA,
                    call(10 + change, "Stop" + change, 10_000, "10:10", "10:12"),
                    call(9_999, "Delta", 30_000, "10:34", null)));
            train.told("10:01");
        }

        assertThat(train.train.dropped).hasSizeLessThanOrEqualTo(100);
    }

    private static PlannedCall extra(int sequence, double along, String arrival, String departure) {
        return call(sequence, "Extra", along, arrival, departure);
    }

    /** What is told now: {@code 2 bravo 10:11/- #1}. */
    private String told(String time) {
        List<ObservedCall> calls = train.told(time);
        return calls.stream().map(TimetableChangeTest::printed).collect(Collectors.joining(" | "));
    }

    private static String printed(ObservedCall call) {
        String what = call.withdrawn()
                ? "withdrawn"
                : call.kind() == CallKind.SKIPPED
                        ? "SKIPPED"
                        : time(call.arrivalMillis()) + "/" + time(call.departureMillis());
        return call.stopSequence() + " " + call.stopId() + " " + what + " #" + call.revision();
    }

    private static String time(Long millis) {
        return millis == null ? "-" : clock(millis);
    }

    private String booked() {
        return printed(train.train.schedule.booked());
    }

    private static String printed(long[] times) {
        return Arrays.stream(times)
                .mapToObj(time -> time == CallSheet.UNKNOWN ? "-" : clock(time))
                .collect(Collectors.joining(" "));
    }
}
