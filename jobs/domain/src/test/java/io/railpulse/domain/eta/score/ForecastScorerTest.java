package io.railpulse.domain.eta.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastScorerTest {
    private static final long NOON =
            Duration.ofDays(20_000).toMillis() + Duration.ofHours(12).toMillis();

    private final ForecastScorer scorer =
            new ForecastScorer(new ScoreOptions(Duration.ofHours(24), Duration.ofDays(10)));
    private final ScoredRun run = new ScoredRun();
    private final ScoredMoment moment = new ScoredMoment();

    ForecastScorerTest() {
        run.plan = new ScoredPlan("west", 1, 9);
        run.departedMillis = minute(-65);
        moment.stopSequence = 9;
        moment.stopId = "lodz";
        moment.event = CallEvent.ARRIVAL;
    }

    @Test
    void scoresTheForecastThatWasInForceBeforeEachLead() {
        tell(-65, 10);
        tell(-12, 4);

        EtaScore score = observe(0).orElseThrow();

        assertThat(score.leads()).extracting(LeadScore::leadMinutes).containsExactly(5, 10, 20, 30, 60);
        assertThat(score.leads()).extracting(LeadScore::errorSeconds).containsExactly(240L, 240L, 600L, 600L, 600L);
        assertThat(score.leads().get(0).madeAtMillis()).isEqualTo(minute(-12));
        assertThat(score.leads()).extracting(LeadScore::standing).containsOnly(LeadStanding.SCORED);
        assertThat(score.destination()).isTrue();
        assertThat(score.corridor()).isEqualTo("west");
    }

    @Test
    void aForecastTooEarlyHasAnErrorBelowNought() {
        run.departedMillis = minute(-20);
        tell(-20, -3);

        assertThat(observe(0).orElseThrow().leads())
                .extracting(LeadScore::errorSeconds)
                .containsOnly(-180L);
    }

    @Test
    void theIntervalHitsUpToBothItsEnds() {
        publish(
                -20,
                new CallEta(
                        9,
                        "lodz",
                        CallEvent.ARRIVAL,
                        minute(5),
                        minute(0),
                        minute(8),
                        null,
                        null,
                        null,
                        EtaMethod.RUNNING_TIME,
                        null));

        assertThat(observe(0).orElseThrow().leads().get(0).hit()).isTrue();
        assertThat(observe(8).orElseThrow().leads().get(0).hit()).isTrue();
        assertThat(observe(9).orElseThrow().leads().get(0).hit()).isFalse();
    }

    @Test
    void withoutAnIntervalNothingIsSaidOfIt() {
        tell(-20, 0);

        assertThat(observe(0).orElseThrow().leads().get(0).hit()).isNull();
    }

    @Test
    void isMissedWhereTheTrainWasUnderWayAndNothingInForce() {
        tell(-65, 0);
        withdraw(-25);

        assertThat(observe(0).orElseThrow().leads())
                .extracting(LeadScore::standing)
                .containsExactly(
                        LeadStanding.MISSED,
                        LeadStanding.MISSED,
                        LeadStanding.MISSED,
                        LeadStanding.SCORED,
                        LeadStanding.SCORED);
    }

    @Test
    void onlyLeadsAtWhichTheTrainHadBeenSeenCount() {
        run.departedMillis = ScoredRun.UNKNOWN;
        tell(-65, 0);
        scorer.take(call(minute(-25), CallKind.STOP, CallMethod.REPORTED, false, minute(-22)), run);
        scorer.take(call(minute(-9), CallKind.STOP, CallMethod.REPORTED, false, minute(-8)), run);

        assertThat(observe(0).orElseThrow().leads())
                .extracting(LeadScore::leadMinutes)
                .containsExactly(5, 10, 20);
    }

    @Test
    void whatTheTrainHasPassedWithoutATimeIsNotUnrealised() {
        tell(-12, 0);
        assertThat(scorer.observe(call(minute(0), CallKind.STOP, CallMethod.ESTIMATED, false, minute(2)), moment, run))
                .isEmpty();

        assertThat(scorer.end(moment, run, minute(99)).orElseThrow().outcome()).isEqualTo(ScoreOutcome.UNTIMED);
    }

    @Test
    void aCorrectedTimeIsScoredAnewWithAHigherRevision() {
        tell(-65, 10);
        assertThat(observe(0).orElseThrow().revision()).isZero();

        EtaScore corrected = observe(4).orElseThrow();

        assertThat(corrected.revision()).isEqualTo(1);
        assertThat(corrected.leads()).extracting(LeadScore::errorSeconds).containsOnly(360L);
        assertThat(observe(4)).isEmpty();
    }

    @Test
    void aLeadAtWhichTheTrainHadNotBeenSeenAfterAllIsTakenBack() {
        run.departedMillis = minute(-31);
        tell(-31, 0);
        assertThat(observe(0).orElseThrow().leads())
                .extracting(LeadScore::leadMinutes)
                .contains(30);

        List<LeadScore> corrected = observe(-5).orElseThrow().leads();

        assertThat(corrected).extracting(LeadScore::leadMinutes).containsExactly(5, 10, 20, 30);
        assertThat(corrected.get(3).standing()).isEqualTo(LeadStanding.WITHDRAWN);
    }

    @Test
    void aWithdrawnCallTakesItsScoreBack() {
        run.departedMillis = minute(-12);
        tell(-12, 0);
        observe(0);

        EtaScore back = scorer.observe(call(null, CallKind.STOP, null, true, minute(3)), moment, run)
                .orElseThrow();

        assertThat(back.outcome()).isEqualTo(ScoreOutcome.OPEN);
        assertThat(back.actualMillis()).isNull();
        assertThat(back.leads()).extracting(LeadScore::standing).containsOnly(LeadStanding.WITHDRAWN);
        assertThat(back.leads()).extracting(LeadScore::leadMinutes).containsExactly(5, 10);
    }

    @Test
    void anEstimatedTimeIsNoTruth() {
        tell(-12, 0);

        assertThat(scorer.observe(call(minute(0), CallKind.STOP, CallMethod.ESTIMATED, false, minute(2)), moment, run))
                .isEmpty();
    }

    @Test
    void whatWasForecastOfASkippedCallIsUnrealised() {
        tell(-12, 0);

        EtaScore score = scorer.observe(call(null, CallKind.SKIPPED, null, false, minute(2)), moment, run)
                .orElseThrow();

        assertThat(score.outcome()).isEqualTo(ScoreOutcome.UNREALISED);
        assertThat(score.leads()).isEmpty();
        assertThat(scorer.end(moment, run, minute(9))).isEmpty();
    }

    @Test
    void whatIsOpenAtTheEndOfTheRunIsUnrealised() {
        tell(-12, 0);

        assertThat(scorer.end(moment, run, minute(99)).orElseThrow().outcome()).isEqualTo(ScoreOutcome.UNREALISED);
        assertThat(scorer.findOriginal(moment, run, minute(99)).orElseThrow().outcome())
                .isEqualTo(ScoreOutcome.UNREALISED);
    }

    @Test
    void theOriginalStaysWhateverIsToldLater() {
        OriginalEta first = tell(-65, 10).orElseThrow();
        assertThat(first.outcome()).isEqualTo(ScoreOutcome.OPEN);
        assertThat(first.errorSeconds()).isNull();
        assertThat(tell(-12, 2)).isEmpty();
        observe(0);

        OriginalEta outcome = scorer.findOriginal(moment, run, minute(1)).orElseThrow();

        assertThat(outcome.original()).isEqualTo(first.original());
        assertThat(outcome.outcome()).isEqualTo(ScoreOutcome.HAPPENED);
        assertThat(outcome.errorSeconds()).isEqualTo(600);
        assertThat(outcome.told()).isEqualTo(2);
        assertThat(outcome.meanChangeSeconds()).isEqualTo(480);
        assertThat(outcome.revision()).isEqualTo(1);
    }

    @Test
    void whatIsNotForecastByItsNatureIsNotScored() {
        assertThat(scorer.isForecast(1, CallEvent.ARRIVAL, run)).isFalse();
        assertThat(scorer.isForecast(1, CallEvent.DEPARTURE, run)).isTrue();
        assertThat(scorer.isForecast(9, CallEvent.ARRIVAL, run)).isTrue();
        assertThat(scorer.isForecast(9, CallEvent.DEPARTURE, run)).isFalse();
    }

    @Test
    void aRunWithForecastsInForceIsRememberedForLonger() {
        tell(-12, 30);
        assertThat(scorer.endMillis(run))
                .isEqualTo(minute(30) + Duration.ofDays(10).toMillis());

        withdraw(40);
        assertThat(scorer.endMillis(run))
                .isEqualTo(minute(40) + Duration.ofHours(24).toMillis());
    }

    private Optional<OriginalEta> tell(int madeAt, int forecast) {
        return publish(
                madeAt,
                new CallEta(
                        9,
                        "lodz",
                        CallEvent.ARRIVAL,
                        minute(forecast),
                        null,
                        null,
                        minute(0),
                        minute(0),
                        DelayBasis.BOOKED,
                        EtaMethod.TIMETABLE,
                        null));
    }

    private void withdraw(int madeAt) {
        publish(madeAt, new CallEta(9, "lodz", CallEvent.ARRIVAL, null, null, null, minute(0), null, null, null, null));
    }

    private Optional<OriginalEta> publish(int madeAt, CallEta eta) {
        scorer.take(new EtaPublication("7@d", "7", "d", minute(madeAt), 0, List.of(eta)), run);
        return scorer.tell(eta, minute(madeAt), moment, run);
    }

    private Optional<EtaScore> observe(int arrival) {
        return scorer.observe(
                call(minute(arrival), CallKind.STOP, CallMethod.REPORTED, false, minute(arrival + 1)), moment, run);
    }

    private static ObservedCall call(
            Long arrival, CallKind kind, CallMethod method, boolean withdrawn, long recordMillis) {
        return new ObservedCall(
                "7@d",
                "7",
                "d",
                9,
                "lodz",
                null,
                kind,
                arrival,
                null,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                method,
                0,
                withdrawn,
                recordMillis,
                0);
    }

    private static long minute(int minutes) {
        return NOON + Duration.ofMinutes(minutes).toMillis();
    }
}
