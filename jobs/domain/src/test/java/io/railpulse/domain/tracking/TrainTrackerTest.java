package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainTrackerTest {
    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void asksFirstWhetherARecordIsADuplicate() {
        train.seen("10:05", 5_000);
        train.seen("10:06", 6_000);

        // It would be late as well.
        assertThat(train.seen("10:05", 5_000).verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void callsLateWhatWasMeasuredBeforeAllThatIsRemembered() {
        train.seen("10:06", 6_000);
        PositionReport old = new PositionReport(
                null, "gps", null, null, at("10:05") - 86_400_000, 0, TestLine.longitude(0), null, null, null);

        assertThat(train.seen(old, at("10:07")).verdict()).isEqualTo(Verdict.LATE);
        assertThat(train.seen(old, at("10:07")).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(train.train.motion().alongMetres).isGreaterThan(5_999);
    }

    @Test
    void neverCallsLateWhatOnlyArrivesLate() {
        train.seen(fix("10:05", 5_000), at("18:00"));

        assertThat(train.seen(fix("10:06", 6_000), at("18:00")).isAccepted()).isTrue();
    }

    @Test
    void callsACopyOfWhatItRejectedForItsContentADuplicate() {
        train.seen("10:05", 5_000);
        PositionReport future = fix("20:00", 5_000);
        PositionReport jump = fix("10:06", 29_000);
        PositionReport offRoute = new PositionReport(
                "id-1", "gps", null, null, at("10:07"), 1, TestLine.longitude(6_000), null, null, null);

        for (PositionReport fix : List.of(future, jump, offRoute)) {
            assertThat(train.seen(fix, at("10:07")).verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(train.seen(fix, at("10:08")).verdict()).isEqualTo(Verdict.DUPLICATE);
        }
    }

    @Test
    void takesARepairedRecordUnderItsOldId() {
        PositionReport broken = withId("fix-1", fix("20:00", 5_000));
        PositionReport repaired = withId("fix-1", fix("10:05", 5_000));
        train.seen(broken, at("10:06"));

        assertThat(train.seen(repaired, at("10:07")).isAccepted()).isTrue();
        assertThat(train.seen(repaired, at("10:08")).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(train.seen(broken, at("10:09")).verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void judgesAnewWhatOnlyMissedSomething() {
        PositionReport fix = withId("fix-1", fix("10:05", 5_000));
        Judgement without = train.tracker.takePosition(fix, at("10:05"), Optional.empty(), train.train, train.memory);
        assertThat(without.reason()).isEqualTo(RejectReason.UNKNOWN_ROUTE);
        assertThat(train.seen(fix, at("10:06")).isAccepted()).isTrue();

        assertThat(train.reported(ARRIVAL, "echo", "10:40").reason()).isEqualTo(RejectReason.STOP_NOT_IN_PLAN);
        train.plan(TestLine.run(
                TestLine.call(1, "Alpha", 0, null, "10:00"), TestLine.call(5, "Echo", 30_000, "10:40", null)));
        assertThat(train.reported(ARRIVAL, "echo", "10:40").isAccepted()).isTrue();
    }

    @Test
    void judgesAWithdrawalAnewThatCameBeforeItsReport() {
        assertThat(train.reported(ARRIVAL, "bravo", "10:11", MessageStatus.DELETE)
                        .reason())
                .isEqualTo(RejectReason.NOTHING_TO_CHANGE);
        train.reported(ARRIVAL, "bravo", "10:11");

        assertThat(train.reported(ARRIVAL, "bravo", "10:11", MessageStatus.DELETE)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void isUnderWayForLongerThanItStandsAtAnEnd() {
        TrackingOptions options = TrackingOptions.defaults();
        train.train.lastInputMillis = at("11:00");
        assertThat(train.tracker.endOfLifeMillis(train.train))
                .isEqualTo(at("11:00") + options.forgetAfter().toMillis());

        train.reported(DEPARTURE, "alpha", "10:01");
        assertThat(train.tracker.endOfLifeMillis(train.train))
                .isEqualTo(at("11:00") + options.lostAfter().toMillis());
        train.reported(ARRIVAL, "bravo", "10:11");
        assertThat(train.tracker.endOfLifeMillis(train.train))
                .isEqualTo(at("11:00") + options.lostAfter().toMillis());

        train.reported(ARRIVAL, "delta", "10:35");
        assertThat(train.tracker.endOfLifeMillis(train.train))
                .isEqualTo(at("11:00") + options.forgetAfter().toMillis());
    }

    @Test
    void isExpectedUntilItsNominalArrivalWhereNoneIsBooked() {
        TestTrain nominal = new TestTrain(TestLine.nominalRun());
        nominal.train.lastInputMillis = at("09:00");

        assertThat(nominal.tracker.endOfLifeMillis(nominal.train))
                .isEqualTo(
                        at("10:34") + TrackingOptions.defaults().forgetAfter().toMillis());
    }

    @Test
    void livesFromItsLastInputWhereThePlanSaysNothingOfTheArrival() {
        TestTrain unknown = new TestTrain(TestLine.run(
                TestLine.call(1, "Alpha", 0, null, "10:00"), TestLine.call(2, "Bravo", 10_000, null, null)));
        unknown.train.lastInputMillis = at("09:00");

        assertThat(unknown.tracker.endOfLifeMillis(unknown.train))
                .isEqualTo(
                        at("09:00") + TrackingOptions.defaults().forgetAfter().toMillis());
    }

    @Test
    void isNotMovedByAClockAYearAhead() {
        train.seen("10:05", 5_000);
        train.seen(fix("20:00", 5_000), at("10:06"));

        assertThat(train.seen("10:07", 7_000).isAccepted()).isTrue();
    }

    @Test
    void tellsOnlyWhatChanged() {
        train.reported(ARRIVAL, "bravo", "10:11");
        assertThat(train.told("10:11")).hasSize(1);
        assertThat(train.told("10:12")).isEmpty();

        train.reported(DEPARTURE, "bravo", "10:13");
        assertThat(train.told("10:13")).singleElement().satisfies(call -> {
            assertThat(call.revision()).isEqualTo(1);
            assertThat(call.arrivalMillis()).isEqualTo(at("10:11"));
            assertThat(call.departureMillis()).isEqualTo(at("10:13"));
            assertThat(call.bookedArrivalMillis()).isEqualTo(at("10:10"));
            assertThat(call.recordMillis()).isEqualTo(at("10:13"));
        });
    }

    @Test
    void numbersWhatItTellsAtOneRecordTime() {
        train.reported(ARRIVAL, "bravo", "10:11");
        train.reported(DEPARTURE, "bravo", "10:13");
        train.reported(ARRIVAL, "cedar", "10:23");
        train.reported(ARRIVAL, "delta", "10:36");

        assertThat(train.told("10:36")).extracting(ObservedCall::ordinal).containsExactly(0, 1, 2);
    }

    @Test
    void namesTheWeakerMethodOfACall() {
        train.seen("10:00", 0);
        train.seen("10:09", 9_950);
        train.seen("10:10", 9_950);
        train.seen("10:12", 11_000);
        train.reported(ARRIVAL, "bravo", "10:09");

        assertThat(train.told("10:12"))
                .filteredOn(call -> call.stopId().equals("bravo"))
                .singleElement()
                .extracting(ObservedCall::method)
                .isEqualTo(CallMethod.INTERPOLATED);
    }

    @Test
    void saysWhatTheTrainIsDoing() {
        assertThat(train.progress("09:00").state()).isEqualTo(RunState.NOT_DEPARTED);
        train.reported(DEPARTURE, "alpha", "10:01");
        assertThat(train.progress("10:01").state()).isEqualTo(RunState.RUNNING);
        train.reported(ARRIVAL, "bravo", "10:11");
        assertThat(train.progress("10:11").state()).isEqualTo(RunState.STANDING);
        train.reported(ARRIVAL, "delta", "10:35");
        TrainProgress arrived = train.progress("10:35");
        assertThat(arrived.state()).isEqualTo(RunState.ARRIVED);
        assertThat(arrived.condition().sinceMillis()).isEqualTo(at("10:35"));
        assertThat(arrived.lastArrivalMillis()).isEqualTo(at("10:35"));
    }

    @Test
    void endsAsArrivedCancelledOrLost() {
        assertThat(train.tracker.endOf(train.train, at("11:00"), false).state()).isEqualTo(RunState.LOST);
        assertThat(train.tracker.endOf(train.train, at("11:00"), true).state()).isEqualTo(RunState.CANCELLED);
        train.reported(ARRIVAL, "delta", "10:35");
        TrainProgress end = train.tracker.endOf(train.train, at("11:00"), false);
        assertThat(end.state()).isEqualTo(RunState.ARRIVED);
        assertThat(end.ended()).isTrue();
        assertThat(end.condition().sinceMillis()).isEqualTo(at("10:35"));
    }

    private static PositionReport withId(String id, PositionReport fix) {
        return new PositionReport(
                id,
                fix.deviceId(),
                null,
                null,
                fix.measuredAtMillis(),
                fix.latitude(),
                fix.longitude(),
                null,
                null,
                null);
    }

    private static PositionReport fix(String measured, double metres) {
        return new PositionReport(
                null, "gps", null, null, at(measured), 0, TestLine.longitude(metres), null, null, null);
    }
}
