package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;
import static io.railpulse.testing.train.TrainRunBuilder.train;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.LeadScore;
import io.railpulse.domain.eta.score.LeadStanding;
import io.railpulse.domain.eta.score.OriginalEta;
import io.railpulse.domain.eta.score.ScoreInput;
import io.railpulse.domain.eta.score.ScoreOutcome;
import io.railpulse.domain.eta.score.ScoredMoment;
import io.railpulse.domain.eta.score.ScoredPlan;
import io.railpulse.domain.eta.score.ScoredRun;
import io.railpulse.domain.eta.score.ToldEta;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forecasts are scored by, and their scores. Each is a plain object to Flink: see {@link StreamedTypes}. */
class ScoreTypesTest {
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, null, null)
            .to("Aktogay", 20_000, "10:30");
    private static final Schedule SCHEDULE = new Schedule(Schedule.timesOf(RUN), new long[6], new long[0]);

    @ParameterizedTest
    @ValueSource(classes = {ScoreInput.class, EtaScore.class, OriginalEta.class, ScoredRun.class, ScoredMoment.class})
    void needsNoKryo(Class<?> type) {
        StreamedTypes.assertNeedsNoKryo(type);
    }

    @Test
    void whatScoringHearsComesBack() throws IOException {
        StreamedTypes.assertComesBack(ScoreInput.class, ScoreInput.of(new PlanInForce(RUN, SCHEDULE, BEGINNING, 0)));
        StreamedTypes.assertComesBack(
                ScoreInput.class, ScoreInput.of(new EtaPublication("7@d", "7", "d", 1, 0, List.of())));
    }

    @Test
    void scoresComeBackAlsoMissedOnes() throws IOException {
        LeadScore missed = new LeadScore(5, LeadStanding.MISSED, null, null, null, null, null, null, null);
        LeadScore scored = new LeadScore(10, LeadStanding.SCORED, 1L, 2L, 3L, 4L, "running-time", -5L, false);
        StreamedTypes.assertComesBack(
                EtaScore.class,
                new EtaScore(
                        "7@d",
                        "7",
                        "d",
                        1,
                        "a",
                        CallEvent.ARRIVAL,
                        null,
                        true,
                        ScoreOutcome.OPEN,
                        null,
                        List.of(missed, scored),
                        1,
                        null,
                        0,
                        0,
                        2,
                        3));
        StreamedTypes.assertComesBack(
                OriginalEta.class,
                new OriginalEta(
                        "7@d",
                        "7",
                        "d",
                        1,
                        "a",
                        CallEvent.ARRIVAL,
                        null,
                        true,
                        new ToldEta(1, null, 2L, null, "timetable"),
                        null,
                        ScoreOutcome.HAPPENED,
                        3L,
                        4,
                        5.5,
                        6,
                        7,
                        8));
    }

    @Test
    void scoredRunsComeBackAtEveryAge() throws IOException {
        StreamedTypes.assertComesBack(ScoredRun.class, new ScoredRun());
        StreamedTypes.assertComesBack(ScoredMoment.class, new ScoredMoment());

        ScoredRun run = new ScoredRun();
        run.plan = new ScoredPlan(null, 1, 2);
        StreamedTypes.assertComesBack(ScoredRun.class, run);
        ScoredMoment moment = new ScoredMoment();
        moment.event = CallEvent.DEPARTURE;
        moment.original = new ToldEta(1, 2L, 3L, 4L, "nominal");
        moment.actualMillis = 5L;
        moment.outcome = ScoreOutcome.UNREALISED;
        moment.history.methods = new String[] {"nominal", ""};
        StreamedTypes.assertComesBack(ScoredMoment.class, moment);
    }
}
