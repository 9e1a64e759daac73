package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.RecordTimes.clock;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.LeadScore;
import io.railpulse.domain.eta.score.OriginalEta;
import io.railpulse.domain.eta.score.ScoreInput;
import io.railpulse.domain.eta.score.ScoreOutcome;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.operators.RecordTimeOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoreForecastsFunctionHarnessTest {
    private static final RecordTimeOptions WITHOUT_END = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, "10:10", "10:12")
            .to("Aktogay", 30_000, "10:34");
    private static final ScoreInput PLAN = ScoreInput.of(
            new PlanInForce(RUN, new Schedule(Schedule.timesOf(RUN), new long[0], new long[0]), at("09:00"), 0));
    /** The train is seen from here on. */
    private static final ScoreInput DEPARTED = call("09:40", 1, null, at("09:39"), false);

    private static final int DOSTYK = 2;
    private static final int AKTOGAY = 3;

    private ScoreHarness score;

    @AfterEach
    void close() throws Exception {
        score.close();
    }

    @Test
    void scoresWhatWasToldAsSoonAsTheMomentIsObserved() throws Exception {
        open(WITHOUT_END);
        score.hears(PLAN, DEPARTED, told("09:00", AKTOGAY, "10:34"), told("10:16", AKTOGAY, "10:39"));
        score.hears(arrived("10:41", AKTOGAY, "10:40"));
        score.watermark(at("10:40"));
        assertThat(score.scores()).isEmpty();

        score.watermark(at("10:41"));
        assertThat(printed(score.scores()))
                .isEqualTo("aktogay ARRIVAL 10:40 happened r0: 5 -60, 10 -60, 20 -60, 30 -360, 60 -360");
        assertThat(score.scores().get(0).told()).isEqualTo(2);
        assertThat(score.scores().get(0).meanChangeSeconds()).isEqualTo(300);
    }

    @Test
    void theOrderInWhichTheStreamsComeDoesNotMatter() throws Exception {
        open(WITHOUT_END);
        score.hears(arrived("10:41", AKTOGAY, "10:40"));
        score.hears(told("09:00", AKTOGAY, "10:34"), told("10:16", AKTOGAY, "10:39"), DEPARTED, PLAN);
        score.watermark(Duration.ofDays(30_000).toMillis());

        assertThat(printed(score.scores()))
                .isEqualTo("aktogay ARRIVAL 10:40 happened r0: 5 -60, 10 -60, 20 -60, 30 -360, 60 -360");
    }

    @Test
    void theOriginalIsToldAtOnceAndAgainWithItsOutcome() throws Exception {
        open(WITHOUT_END);
        score.hears(PLAN, DEPARTED, told("09:00", AKTOGAY, "10:34"));
        score.watermark(at("09:00"));
        assertThat(score.originals()).extracting(OriginalEta::outcome).containsExactly(ScoreOutcome.OPEN);

        score.hears(told("10:16", AKTOGAY, "10:39"), arrived("10:41", AKTOGAY, "10:40"));
        score.watermark(at("10:41"));
        OriginalEta outcome = score.originals().get(1);
        assertThat(score.originals()).hasSize(2);
        assertThat(outcome.outcome()).isEqualTo(ScoreOutcome.HAPPENED);
        assertThat(outcome.original().p50Millis()).isEqualTo(at("10:34"));
        assertThat(outcome.errorSeconds()).isEqualTo(-360);
    }

    @Test
    void aRevisedCallIsScoredAgainAndAWithdrawnOneTakenBack() throws Exception {
        open(WITHOUT_END);
        score.hears(PLAN, DEPARTED, told("10:20", AKTOGAY, "10:34"), arrived("10:41", AKTOGAY, "10:40"));
        score.hears(arrived("10:45", AKTOGAY, "10:38"), withdrawn("10:50", AKTOGAY));
        score.watermark(at("11:00"));

        assertThat(printed(score.scores()))
                .isEqualTo("aktogay ARRIVAL 10:40 happened r0: 5 -360, 10 -360, 20 -360, 30 missed, 60 missed"
                        + " | aktogay ARRIVAL 10:38 happened r1: 5 -240, 10 -240, 20 missed, 30 missed, 60 withdrawn"
                        + " | aktogay ARRIVAL - open r2: 5 withdrawn, 10 withdrawn, 20 withdrawn, 30 withdrawn");
    }

    @Test
    void theSavepointOfAHalfToldRunGoesOn() throws Exception {
        open(WITHOUT_END);
        score.hears(PLAN, DEPARTED, told("09:00", AKTOGAY, "10:34"));
        score.watermark(at("09:30"));
        score.hears(told("10:16", AKTOGAY, "10:39"));
        OperatorSubtaskState snapshot = score.snapshot();
        score.close();

        score = ScoreHarness.restore(WITHOUT_END, snapshot);
        score.hears(arrived("10:41", AKTOGAY, "10:40"));
        score.watermark(at("10:41"));

        assertThat(printed(score.scores()))
                .isEqualTo("aktogay ARRIVAL 10:40 happened r0: 5 -60, 10 -60, 20 -60, 30 -360, 60 -360");
    }

    @Test
    void nothingIsKeptAfterTheEndAndWhatDidNotHappenIsUnrealised() throws Exception {
        open(WITHOUT_END);
        score.hears(PLAN, DEPARTED, told("09:00", DOSTYK, "10:10"), told("09:01", AKTOGAY, "10:34"));
        score.hears(withdrawal("10:41", DOSTYK), withdrawal("10:42", AKTOGAY), arrived("10:41", AKTOGAY, "10:40"));
        score.watermark(at("10:42"));
        assertThat(score.timers()).isEqualTo(1);
        // The run, and its moments.
        assertThat(score.stateEntries()).isEqualTo(2);

        long end = at("10:42") + ScoreHarness.KEEPING.forgetAfter().toMillis();
        score.watermark(end - 1);
        assertThat(score.scores()).hasSize(1);

        score.watermark(end);
        assertThat(printed(score.scores())).endsWith(" | dostyk ARRIVAL - unrealised r0: ");
        assertThat(score.timers()).isZero();
        assertThat(score.stateEntries()).isZero();
    }

    @Test
    void aRunThatIsNeverHeardOfAgainIsForgottenLater() throws Exception {
        open(WITHOUT_END);
        score.hears(PLAN, DEPARTED, told("09:00", AKTOGAY, "10:34"));
        long end = at("10:34") + ScoreHarness.KEEPING.lostAfter().toMillis();
        score.watermark(end - 1);
        assertThat(score.stateEntries()).isEqualTo(2);

        score.watermark(end);
        assertThat(printed(score.scores())).isEqualTo("aktogay ARRIVAL - unrealised r0: ");
        assertThat(score.stateEntries()).isZero();
        assertThat(score.timers()).isZero();
    }

    @Test
    void whatWouldEndAfterTheHorizonDoesNot() throws Exception {
        open(RecordTimeOptions.replayUntil(at("11:00")));
        score.hears(PLAN, DEPARTED, told("09:00", AKTOGAY, "10:34"));
        score.watermark(Long.MAX_VALUE);

        assertThat(score.scores()).isEmpty();
        assertThat(score.originals()).hasSize(1);
    }

    @Test
    void aCallOfARunThatWasForgottenSaysNothing() throws Exception {
        open(WITHOUT_END);
        score.hears(arrived("10:41", AKTOGAY, "10:40"));
        score.watermark(at("11:00"));

        assertThat(score.scores()).isEmpty();
        assertThat(score.stateEntries()).isZero();
        assertThat(score.timers()).isZero();
    }

    @Test
    void liveALateOneIsTakenAtOnce() throws Exception {
        open(RecordTimeOptions.live());
        score.watermark(at("12:00"));
        score.hears(PLAN, DEPARTED, told("09:00", AKTOGAY, "10:34"), arrived("10:41", AKTOGAY, "10:40"));

        assertThat(printed(score.scores()))
                .isEqualTo("aktogay ARRIVAL 10:40 happened r0: 5 -360, 10 -360, 20 -360, 30 -360, 60 -360");
    }

    private void open(RecordTimeOptions time) throws Exception {
        score = ScoreHarness.open(time);
    }

    private static String printed(List<EtaScore> scores) {
        return scores.stream().map(one -> printed(one)).collect(Collectors.joining(" | "));
    }

    private static String printed(EtaScore score) {
        return score.stopId() + " " + score.event() + " "
                + (score.actualMillis() == null ? "-" : clock(score.actualMillis())) + " "
                + score.outcome().code() + " r" + score.revision() + ": "
                + score.leads().stream()
                        .map(lead -> lead.leadMinutes() + " " + printed(lead))
                        .collect(Collectors.joining(", "));
    }

    private static String printed(LeadScore lead) {
        return lead.errorSeconds() == null ? lead.standing().code() : String.valueOf(lead.errorSeconds());
    }

    private static ScoreInput told(String madeAt, int stopSequence, String arrival) {
        return publication(
                madeAt,
                new CallEta(
                        stopSequence,
                        stopOf(stopSequence),
                        CallEvent.ARRIVAL,
                        at(arrival),
                        null,
                        null,
                        null,
                        null,
                        null,
                        EtaMethod.RUNNING_TIME,
                        null));
    }

    private static ScoreInput withdrawal(String madeAt, int stopSequence) {
        return publication(
                madeAt,
                new CallEta(
                        stopSequence,
                        stopOf(stopSequence),
                        CallEvent.ARRIVAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static ScoreInput publication(String madeAt, CallEta eta) {
        return ScoreInput.of(
                new EtaPublication(RUN.trainRunId(), RUN.tripId(), RUN.serviceDate(), at(madeAt), 0, List.of(eta)));
    }

    private static ScoreInput arrived(String received, int stopSequence, String arrival) {
        return call(received, stopSequence, at(arrival), null, false);
    }

    private static ScoreInput withdrawn(String received, int stopSequence) {
        return call(received, stopSequence, null, null, true);
    }

    private static ScoreInput call(String received, int stopSequence, Long arrival, Long departure, boolean withdrawn) {
        return ScoreInput.of(new ObservedCall(
                RUN.trainRunId(),
                RUN.tripId(),
                RUN.serviceDate(),
                stopSequence,
                stopOf(stopSequence),
                null,
                CallKind.STOP,
                arrival,
                departure,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                withdrawn ? null : CallMethod.REPORTED,
                0,
                withdrawn,
                at(received),
                0));
    }

    private static String stopOf(int stopSequence) {
        return RUN.calls().get(stopSequence - 1).stopId();
    }
}
