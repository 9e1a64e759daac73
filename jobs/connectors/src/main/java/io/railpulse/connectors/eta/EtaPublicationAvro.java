package io.railpulse.connectors.eta;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.schemas.CallEtaRecord;
import io.railpulse.schemas.CallEventCode;
import io.railpulse.schemas.EtaRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;

/** A publication of forecasts as it stands in {@code rail.eta.v1}. */
public final class EtaPublicationAvro {

    private EtaPublicationAvro() {}

    public static EtaRecord toAvro(EtaPublication publication) {
        EtaRecord avro = new EtaRecord();
        avro.setTrainRunId(publication.trainRunId());
        avro.setTripId(publication.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(publication.serviceDate()));
        avro.setMadeAt(Instant.ofEpochMilli(publication.madeAtMillis()));
        avro.setOrdinal(publication.ordinal());
        avro.setModelVersion(EtaPublication.MODEL_VERSION);
        avro.setCalls(
                publication.calls().stream().map(EtaPublicationAvro::toAvro).toList());
        return avro;
    }

    private static CallEtaRecord toAvro(CallEta call) {
        CallEtaRecord avro = new CallEtaRecord();
        avro.setStopSequence(call.stopSequence());
        avro.setStopId(call.stopId());
        avro.setEvent(codeOf(call.event()));
        avro.setP50At(AvroFields.instantOrNull(call.p50Millis()));
        avro.setP10At(AvroFields.instantOrNull(call.p10Millis()));
        avro.setP90At(AvroFields.instantOrNull(call.p90Millis()));
        avro.setBookedAt(AvroFields.instantOrNull(call.bookedMillis()));
        avro.setScheduledAt(AvroFields.instantOrNull(call.scheduledMillis()));
        avro.setDelayS(call.delaySeconds());
        avro.setDelayBasis(call.delayBasis() == null ? null : call.delayBasis().code());
        avro.setMethod(call.method() == null ? null : call.method().code());
        avro.setFallbackLevel(call.method() == null ? null : call.method().fallbackLevel());
        avro.setWhy(call.why());
        return avro;
    }

    /** The publication; a basis or method that a later release told is none that is known, and null. */
    public static EtaPublication toDomain(EtaRecord avro) {
        return new EtaPublication(
                avro.getTrainRunId(),
                avro.getTripId(),
                AvroFields.dateTextOrNull(avro.getServiceDate()),
                avro.getMadeAt().toEpochMilli(),
                avro.getOrdinal(),
                avro.getCalls().stream().map(EtaPublicationAvro::toDomain).toList());
    }

    private static CallEta toDomain(CallEtaRecord call) {
        return new CallEta(
                call.getStopSequence(),
                call.getStopId(),
                call.getEvent() == CallEventCode.arrival ? CallEvent.ARRIVAL : CallEvent.DEPARTURE,
                AvroFields.millisOrNull(call.getP50At()),
                AvroFields.millisOrNull(call.getP10At()),
                AvroFields.millisOrNull(call.getP90At()),
                AvroFields.millisOrNull(call.getBookedAt()),
                AvroFields.millisOrNull(call.getScheduledAt()),
                find(DelayBasis.values(), DelayBasis::code, call.getDelayBasis()),
                find(EtaMethod.values(), EtaMethod::code, call.getMethod()),
                call.getWhy());
    }

    private static <T> T find(T[] known, Function<T, String> code, String text) {
        return Arrays.stream(known)
                .filter(one -> code.apply(one).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static CallEventCode codeOf(CallEvent event) {
        return switch (event) {
            case ARRIVAL -> CallEventCode.arrival;
            case DEPARTURE -> CallEventCode.departure;
        };
    }
}
