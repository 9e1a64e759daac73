package io.railpulse.connectors.eta;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import io.railpulse.connectors.postgres.WriterUnderTest;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.LinkTime;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.LeadScore;
import io.railpulse.domain.eta.score.LeadStanding;
import io.railpulse.domain.eta.score.OriginalEta;
import io.railpulse.domain.eta.score.ScoreOutcome;
import io.railpulse.domain.eta.score.ToldEta;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import io.railpulse.domain.tracking.RunState;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtaTablesITCase {

    private static final EtaRow TOLD = row(0, BEGINNING + 60_000, EtaMethod.RUNNING_TIME);
    private static final EtaRow WITHDRAWN = row(1_000, null, null);

    private final TestDatabase database = TestDatabase.create();

    @Test
    void keepsTheRowOfAWithdrawnForecastWithoutItsTime() throws Exception {
        try (var current = WriterUnderTest.of(TrainEtaTable.table(), database.connection())) {
            current.writeAndFlush(List.of(TOLD));
            current.writeAndFlush(List.of(WITHDRAWN));
        }

        assertThat(database.list("select * from train_eta"))
                .containsExactly(
                        "K1|2|arrival|2026-03-01 08:00:01+00|K|2026-03-01|Lodz||||2026-03-01 08:00:00+00||0|||||"
                                + EtaPublication.MODEL_VERSION);
    }

    @Test
    void keepsEveryForecastInTheHistory() throws Exception {
        try (var history = WriterUnderTest.of(TrainEtaHistoryTable.table(), database.connection())) {
            history.writeAndFlush(List.of(WITHDRAWN, TOLD));
        }

        assertThat(
                        database.list(
                                "select made_at, predicted_p50_at, method, delay_seconds, delay_basis from train_eta_history order by made_at"))
                .containsExactly(
                        "2026-03-01 08:00:00+00|2026-03-01 08:01:00+00|running-time|60|booked",
                        "2026-03-01 08:00:01+00||||");
    }

    @Test
    void writesAllOfATrainsStatus() throws Exception {
        TrainStatus status = new TrainStatus(
                "K1",
                "K",
                "2026-03-01",
                "X8001",
                "west",
                RunState.NOT_DEPARTED,
                BEGINNING,
                12.5,
                50.25,
                19.5,
                BEGINNING + 1,
                0.75,
                1,
                "Brest",
                2,
                "Lodz",
                new Delays(-30L, 31L, 29L),
                "Lodz",
                BEGINNING + 2,
                new Delays(null, null, 90L),
                "waits",
                new Disagreement(DisagreementKind.REPORT_TIME, BEGINNING + 5, "an hour apart"),
                BEGINNING + 3,
                4,
                null,
                null,
                null,
                null);
        try (var statuses = WriterUnderTest.of(TrainStatusTable.table(), database.connection())) {
            statuses.writeAndFlush(List.of(status));
        }

        assertThat(database.list("select * from train_status"))
                .containsExactly("K1|K|2026-03-01|X8001|west|not-departed|2026-03-01 08:00:00+00|12.5|50.25|19.5"
                        + "|2026-03-01 08:00:00.001+00|1|Brest|2|Lodz|-30|booked|Lodz|2026-03-01 08:00:00.002+00|90"
                        + "|waits|2026-03-01 08:00:00.003+00|4|-1|-30|31|29|baseline|2|||90"
                        + "|0.75|report-time|an hour apart|2026-03-01 08:00:00.005+00");
    }

    @Test
    void keepsTheNewestOfEachLinkAndTheRowOfOneThatWasForgotten() throws Exception {
        try (var links = WriterUnderTest.of(LinkTimeTable.table(), database.connection())) {
            links.writeAndFlush(List.of(link("A>B 3", BEGINNING + 1_000, 12.5), link("B> 1", BEGINNING, 30.0)));
            links.writeAndFlush(List.of(link("A>B 3", BEGINNING, 99.0), link("B> 1", BEGINNING + 2_000, null)));
        }

        assertThat(database.list("select link, from_stop_id, to_stop_id, planned_seconds, traversals,"
                        + " mean_deviation_seconds, p10_deviation_seconds, p50_deviation_seconds,"
                        + " p90_deviation_seconds, known_at from link_time order by link"))
                .containsExactly(
                        "A>B 3|A|B|180|12|12.5|-6|0|60|2026-03-01 08:00:01+00",
                        "B> 1|B||60|0|||||2026-03-01 08:00:02+00");
    }

    private static LinkTime link(String key, long knownMillis, Double meanSeconds) {
        double[] numbers = meanSeconds == null ? null : new double[] {meanSeconds / 60, 0.01, 12, -0.1, 0, 1};
        return LinkTime.of(new LearnedUpdate("/1", LearnedKind.LINK, key, numbers, knownMillis))
                .orElseThrow();
    }

    @Test
    void aLeadThatIsScoredAnewReplacesItsRowAndAnOlderRevisionDoesNot() throws Exception {
        LeadScore scored = new LeadScore(
                10,
                LeadStanding.SCORED,
                BEGINNING - 1_000,
                BEGINNING,
                BEGINNING + 1,
                BEGINNING + 2,
                "nominal",
                60L,
                true);
        LeadScore missed = new LeadScore(10, LeadStanding.MISSED, null, null, null, null, null, null, null);
        try (var scores = WriterUnderTest.of(EtaScoreTable.table(), database.connection())) {
            scores.writeAndFlush(EtaScoreRow.listOf(score(1, scored)));
            scores.writeAndFlush(EtaScoreRow.listOf(score(0, missed)));
        }

        assertThat(database.list("select * from eta_score"))
                .containsExactly("K1|2|arrival|10|K|2026-03-01|Lodz|west|t|scored|2026-03-01 07:59:59+00"
                        + "|2026-03-01 08:00:00.001+00|2026-03-01 08:00:00+00|2026-03-01 08:00:00.002+00|nominal"
                        + "|2026-03-01 08:00:03+00|60|t|4|1.5|2|1|2026-03-01 08:00:09+00");
    }

    @Test
    void theOriginalForecastGetsItsOutcome() throws Exception {
        try (var originals = WriterUnderTest.of(OriginalEtaTable.table(), database.connection())) {
            originals.writeAndFlush(List.of(original(ScoreOutcome.OPEN, null, 0)));
            originals.writeAndFlush(List.of(original(ScoreOutcome.HAPPENED, BEGINNING + 60_000, 1)));
        }

        assertThat(database.list("select * from original_eta"))
                .containsExactly(
                        "K1|2|arrival|K|2026-03-01|Lodz||f|2026-03-01 07:59:59+00|2026-03-01 08:00:00+00|||nominal"
                                + "||happened|2026-03-01 08:01:00+00|-60|4|1.5|2|1|2026-03-01 08:00:01+00");
    }

    private static OriginalEta original(ScoreOutcome outcome, Long actualMillis, int revision) {
        return new OriginalEta(
                "K1",
                "K",
                "2026-03-01",
                2,
                "Lodz",
                CallEvent.ARRIVAL,
                null,
                false,
                new ToldEta(BEGINNING - 1_000, null, BEGINNING, null, "nominal"),
                null,
                outcome,
                actualMillis,
                4,
                1.5,
                2,
                revision,
                BEGINNING + revision * 1_000L);
    }

    private static EtaScore score(int revision, LeadScore lead) {
        return new EtaScore(
                "K1",
                "K",
                "2026-03-01",
                2,
                "Lodz",
                CallEvent.ARRIVAL,
                "west",
                true,
                ScoreOutcome.HAPPENED,
                BEGINNING + 3_000,
                List.of(lead),
                4,
                1.5,
                2,
                0,
                revision,
                BEGINNING + 9_000);
    }

    private static EtaRow row(long after, Long p50Millis, EtaMethod method) {
        boolean told = p50Millis != null;
        CallEta forecast = new CallEta(
                2,
                "Lodz",
                CallEvent.ARRIVAL,
                p50Millis,
                null,
                null,
                BEGINNING,
                told ? BEGINNING : null,
                told ? DelayBasis.BOOKED : null,
                method,
                null);
        return new EtaRow("K1", "K", "2026-03-01", forecast, BEGINNING + after, 0);
    }
}
