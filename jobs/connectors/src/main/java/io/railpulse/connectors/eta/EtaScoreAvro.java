package io.railpulse.connectors.eta;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.LeadScore;
import io.railpulse.schemas.EtaScoreRecord;
import io.railpulse.schemas.LeadScoreRecord;
import io.railpulse.schemas.ScoredEventCode;
import java.time.Instant;

/** A score as it stands in {@code rail.eta-score.v1}. */
public final class EtaScoreAvro {

    private EtaScoreAvro() {}

    public static EtaScoreRecord toAvro(EtaScore score) {
        EtaScoreRecord avro = new EtaScoreRecord();
        avro.setTrainRunId(score.trainRunId());
        avro.setTripId(score.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(score.serviceDate()));
        avro.setStopSequence(score.stopSequence());
        avro.setStopId(score.stopId());
        avro.setEvent(codeOf(score.event()));
        avro.setCorridor(score.corridor());
        avro.setDestination(score.destination());
        avro.setOutcome(score.outcome().code());
        avro.setActualAt(AvroFields.instantOrNull(score.actualMillis()));
        avro.setLeads(score.leads().stream().map(EtaScoreAvro::toAvro).toList());
        avro.setTold(score.told());
        avro.setMeanChangeS(score.meanChangeSeconds());
        avro.setFlips(score.flips());
        avro.setDropped(score.dropped());
        avro.setRevision(score.revision());
        avro.setRecordAt(Instant.ofEpochMilli(score.recordMillis()));
        return avro;
    }

    private static LeadScoreRecord toAvro(LeadScore lead) {
        LeadScoreRecord avro = new LeadScoreRecord();
        avro.setLeadMin(lead.leadMinutes());
        avro.setStanding(lead.standing().code());
        avro.setMadeAt(AvroFields.instantOrNull(lead.madeAtMillis()));
        avro.setP10At(AvroFields.instantOrNull(lead.p10Millis()));
        avro.setP50At(AvroFields.instantOrNull(lead.p50Millis()));
        avro.setP90At(AvroFields.instantOrNull(lead.p90Millis()));
        avro.setMethod(lead.method());
        avro.setErrorS(lead.errorSeconds());
        avro.setHit(lead.hit());
        return avro;
    }

    private static ScoredEventCode codeOf(CallEvent event) {
        return switch (event) {
            case ARRIVAL -> ScoredEventCode.arrival;
            case DEPARTURE -> ScoredEventCode.departure;
        };
    }
}
