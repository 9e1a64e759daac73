package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static io.railpulse.domain.telemetry.MovementKind.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;
import org.junit.jupiter.api.Test;

class MovementJudgeTest {
    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void takesReportsInOrder() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");
        train.reported(DEPARTURE, "bravo", "10:13");

        assertThat(train.calls()).isEqualTo("Alpha -/10:01 | Bravo 10:11/10:13");
        assertThat(train.arrivalMethod(1)).isEqualTo(CallMethod.REPORTED);
    }

    @Test
    void takesReportsThatComeInAnyOrder() {
        train.reported(DEPARTURE, "bravo", "10:13");
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");

        assertThat(train.calls()).isEqualTo("Alpha -/10:01 | Bravo 10:11/10:13");
    }

    @Test
    void estimatesACallThatNobodyReported() {
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "cedar", "10:22");

        assertThat(train.calls()).isEqualTo("Alpha -/10:00 | Bravo 10:10/10:12 | Cedar 10:22/-");
        assertThat(train.arrivalMethod(1)).isEqualTo(CallMethod.ESTIMATED);
    }

    @Test
    void givesAPassOneTime() {
        train.reported(PASS, "bravo", "10:11");

        assertThat(train.calls()).isEqualTo("Bravo 10:11/10:11");
        assertThat(train.told("10:11"))
                .singleElement()
                .extracting(ObservedCall::kind)
                .isEqualTo(CallKind.PASS);
    }

    @Test
    void letsAReportWinOverAFix() {
        train.seen("10:00", 0);
        train.seen("10:10", 10_000);
        train.reported(ARRIVAL, "bravo", "10:09");
        train.seen("10:10:30", 10_010);

        assertThat(train.calls()).contains("Bravo 10:09/");
    }

    @Test
    void correctsTheEarlierTimeInASmallContradiction() {
        train.reported(DEPARTURE, "alpha", "10:05");
        train.reported(ARRIVAL, "bravo", "10:03");

        assertThat(train.calls()).isEqualTo("Alpha -/10:03 | Bravo 10:03/-");
        assertThat(train.departureMethod(0)).isEqualTo(CallMethod.INTERPOLATED);
    }

    @Test
    void withdrawsANonsensicalFirstReportWhenTheOthersFitThePlan() {
        // Received when Cedar is not even due; claims Delta.
        assertThat(train.reported(ARRIVAL, "delta", "09:30").isAccepted()).isTrue();
        train.told("09:30");

        assertThat(train.reported(DEPARTURE, "alpha", "10:01").isAccepted()).isTrue();

        assertThat(train.calls()).isEqualTo("Alpha -/10:01");
        assertThat(train.told("10:01"))
                .extracting(ObservedCall::stopId, ObservedCall::withdrawn, ObservedCall::revision)
                .containsExactly(tuple("alpha", false, 0), tuple("delta", true, 1));
    }

    @Test
    void rejectsALargeContradictionThatFitsThePlanWorse() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");

        Judgement judgement = train.reported(DEPARTURE, "bravo", "09:20");

        assertThat(judgement.reason()).isEqualTo(RejectReason.CONTRADICTS_ORDER);
        assertThat(judgement.detail()).contains("bravo", "alpha");
        assertThat(train.calls()).isEqualTo("Alpha -/10:01 | Bravo 10:11/-");
    }

    @Test
    void believesReportsThatKeepContradicting() {
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "bravo", "10:10");

        assertThat(train.reported(DEPARTURE, "bravo", "09:00").isAccepted()).isFalse();
        assertThat(train.reported(ARRIVAL, "cedar", "09:10").isAccepted()).isFalse();
        assertThat(train.reported(DEPARTURE, "cedar", "09:12").isAccepted()).isTrue();

        assertThat(train.calls()).isEqualTo("Cedar -/09:12");
    }

    @Test
    void doesNotCountCopiesOfOneContradiction() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");

        assertThat(train.reported(DEPARTURE, "bravo", "09:20").reason()).isEqualTo(RejectReason.CONTRADICTS_ORDER);
        for (int copy = 0; copy < 5; copy++) {
            assertThat(train.reported(DEPARTURE, "bravo", "09:20").verdict()).isEqualTo(Verdict.DUPLICATE);
        }
        assertThat(train.reported(DEPARTURE, "bravo", "09:21").reason()).isEqualTo(RejectReason.CONTRADICTS_ORDER);
    }

    @Test
    void weighsAContradictionByNominalTimesWhereNoneAreBooked() {
        TestTrain nominal = new TestTrain(TestLine.nominalRun());
        nominal.reported(DEPARTURE, "alpha", "10:00");
        nominal.reported(ARRIVAL, "bravo", "12:10");

        // Cedar fits to the minute, Bravo is two hours off.
        assertThat(nominal.reported(ARRIVAL, "cedar", "10:22").isAccepted()).isTrue();
        assertThat(nominal.reported(ARRIVAL, "bravo", "12:11").reason()).isEqualTo(RejectReason.CONTRADICTS_ORDER);
    }

    @Test
    void deletesWhatWasReported() {
        train.reported(ARRIVAL, "bravo", "10:11");
        train.told("10:11");

        assertThat(train.reported(ARRIVAL, "bravo", "10:11", MessageStatus.DELETE)
                        .isAccepted())
                .isTrue();

        assertThat(train.calls()).isEmpty();
        assertThat(train.told("10:12"))
                .singleElement()
                .extracting(ObservedCall::withdrawn)
                .isEqualTo(true);
    }

    @Test
    void hasNothingToDeleteWhereNothingWasReported() {
        train.seen("10:00", 0);
        train.seen("10:10", 10_000);

        assertThat(train.reported(ARRIVAL, "bravo", "10:11", MessageStatus.DELETE)
                        .reason())
                .isEqualTo(RejectReason.NOTHING_TO_CHANGE);
        assertThat(train.calls()).contains("Bravo");
    }

    @Test
    void replacesAPassByAStop() {
        train.reported(PASS, "bravo", "10:11");
        train.told("10:11");
        train.reported(DEPARTURE, "bravo", "10:13", MessageStatus.MODIFY);

        assertThat(train.calls()).isEqualTo("Bravo 10:11/10:13");
        assertThat(train.told("10:13"))
                .singleElement()
                .extracting(ObservedCall::kind)
                .isEqualTo(CallKind.STOP);
    }

    @Test
    void forgetsThatItWasAPassWhenThePassIsContradicted() {
        train.reported(PASS, "cedar", "09:00");
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "cedar", "10:22");
        train.reported(DEPARTURE, "cedar", "10:24");
        train.reported(PASS, "bravo", "08:00");

        assertThat(train.told("10:24")).extracting(ObservedCall::kind).containsOnly(CallKind.STOP);
    }

    @Test
    void knowsStopsOfThePlanOnly() {
        assertThat(train.reported(ARRIVAL, "nowhere", "10:11").detail()).isEqualTo("nowhere in trip 7");
        assertThat(train.reported(ARRIVAL, "nowhere", "10:12").reason()).isEqualTo(RejectReason.STOP_NOT_IN_PLAN);
    }

    @Test
    void judgesTheTimeByTheReceipt() {
        assertThat(report(at("10:20"), at("10:10")).reason()).isEqualTo(RejectReason.IN_THE_FUTURE);
        assertThat(report(at("10:10"), at("10:10") + 31L * 86_400_000).reason()).isEqualTo(RejectReason.TOO_LONG_AGO);
        assertThat(report(at("10:14"), at("10:10")).isAccepted()).isTrue();
    }

    @Test
    void takesTheCallBookedNearestWhereAStopRepeats() {
        TestTrain circle = new TestTrain(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, "10:10", "10:12"),
                call(3, "Alpha", 20_000, "10:22", "10:24"),
                call(4, "Bravo", 30_000, "10:34", null)));
        circle.reported(DEPARTURE, "alpha", "10:02");
        circle.reported(ARRIVAL, "bravo", "10:12");
        circle.reported(ARRIVAL, "alpha", "10:25");
        circle.reported(ARRIVAL, "bravo", "10:36");

        assertThat(circle.calls()).isEqualTo("Alpha -/10:02 | Bravo 10:12/- | Alpha 10:25/- | Bravo 10:36/-");
    }

    @Test
    void takesTheOnlyCallWhereNothingIsBooked() {
        TestTrain unbooked =
                new TestTrain(TestLine.run(call(1, "Alpha", 0, null, null), call(2, "Bravo", 10_000, null, null)));

        assertThat(unbooked.reported(ARRIVAL, "bravo", "10:12").isAccepted()).isTrue();
        assertThat(unbooked.calls()).isEqualTo("Bravo 10:12/-");
    }

    private Judgement report(long occurred, long received) {
        return train.reported(
                new MovementReport(null, "im", "7", null, "bravo", ARRIVAL, occurred, MessageStatus.CREATE), received);
    }
}
