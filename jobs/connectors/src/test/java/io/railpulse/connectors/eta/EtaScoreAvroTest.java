package io.railpulse.connectors.eta;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.LeadScore;
import io.railpulse.domain.eta.score.LeadStanding;
import io.railpulse.domain.eta.score.ScoreOutcome;
import io.railpulse.schemas.EtaScoreRecord;
import io.railpulse.schemas.LeadScoreRecord;
import io.railpulse.schemas.ScoredEventCode;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtaScoreAvroTest {
    private static final Instant ARRIVAL = Instant.ofEpochMilli(Examples.ARRIVAL);

    @Test
    void aScoreArrivesInTheTopicWithItsLeads() throws IOException {
        LeadScore scored = new LeadScore(
                5,
                LeadStanding.SCORED,
                Examples.ARRIVAL - 600_000,
                Examples.ARRIVAL - 60_000,
                Examples.ARRIVAL + 30_000,
                Examples.ARRIVAL + 60_000,
                "running-time",
                30L,
                true);
        LeadScore missed = new LeadScore(10, LeadStanding.MISSED, null, null, null, null, null, null, null);

        EtaScoreRecord avro = written(score(ScoreOutcome.HAPPENED, Examples.ARRIVAL, List.of(scored, missed)));

        assertThat(avro.getTrainRunId()).isEqualTo(Examples.TRAIN_RUN_ID);
        assertThat(avro.getEvent()).isEqualTo(ScoredEventCode.departure);
        assertThat(avro.getActualAt()).isEqualTo(ARRIVAL);
        assertThat(avro.getMeanChangeS()).isEqualTo(12.5);
        LeadScoreRecord lead = avro.getLeads().get(0);
        assertThat(lead.getStanding()).isEqualTo("scored");
        assertThat(lead.getP50At()).isEqualTo(ARRIVAL.plusSeconds(30));
        assertThat(lead.getErrorS()).isEqualTo(30);
        assertThat(lead.getHit()).isTrue();
        assertThat(avro.getLeads().get(1).getMadeAt()).isNull();
    }

    @Test
    void whatDidNotHappenHasNoTime() throws IOException {
        EtaScoreRecord avro = written(score(ScoreOutcome.UNREALISED, null, List.of()));

        assertThat(avro.getOutcome()).isEqualTo("unrealised");
        assertThat(avro.getActualAt()).isNull();
        assertThat(avro.getLeads()).isEmpty();
    }

    private static EtaScore score(ScoreOutcome outcome, Long actualMillis, List<LeadScore> leads) {
        return new EtaScore(
                Examples.TRAIN_RUN_ID,
                "X8001",
                "2025-09-01",
                3,
                "DOS",
                CallEvent.DEPARTURE,
                null,
                false,
                outcome,
                actualMillis,
                leads,
                7,
                12.5,
                1,
                0,
                2,
                Examples.RECEIVED);
    }

    private static EtaScoreRecord written(EtaScore score) throws IOException {
        PackagedSchemas schemas = new PackagedSchemas();
        byte[] value = AvroEncoder.<EtaScoreRecord>of(Topic.ETA_SCORE, schemas).encode(EtaScoreAvro.toAvro(score));
        return new AvroDecoder<>(EtaScoreRecord.class, schemas, 1 << 20)
                .decode(value)
                .value();
    }
}
