package io.railpulse.connectors.tracking;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.schemas.CallKindCode;
import io.railpulse.schemas.ObservedCallRecord;
import java.time.Instant;
import java.util.Locale;

/** An observed call as it stands in {@code rail.observed-call.v1}. */
public final class ObservedCallAvro {

    private ObservedCallAvro() {}

    public static ObservedCallRecord toAvro(ObservedCall call) {
        ObservedCallRecord avro = new ObservedCallRecord();
        avro.setTrainRunId(call.trainRunId());
        avro.setTripId(call.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(call.serviceDate()));
        avro.setStopSequence(call.stopSequence());
        avro.setStopId(call.stopId());
        avro.setKind(codeOf(call.kind()));
        avro.setArrivalAt(AvroFields.instantOrNull(call.arrivalMillis()));
        avro.setDepartureAt(AvroFields.instantOrNull(call.departureMillis()));
        avro.setBookedArrivalAt(AvroFields.instantOrNull(call.bookedArrivalMillis()));
        avro.setBookedDepartureAt(AvroFields.instantOrNull(call.bookedDepartureMillis()));
        avro.setArrivalDelayS(call.arrivalDelay().seconds());
        avro.setArrivalDelayBasis(call.arrivalDelay().basis().code());
        avro.setArrivalDelayMin(call.arrivalDelay().minutes());
        avro.setDepartureDelayS(call.departureDelay().seconds());
        avro.setDepartureDelayBasis(call.departureDelay().basis().code());
        avro.setDepartureDelayMin(call.departureDelay().minutes());
        avro.setMethod(codeOf(call.method()));
        avro.setRevision(call.revision());
        avro.setWithdrawn(call.withdrawn());
        avro.setRecordAt(Instant.ofEpochMilli(call.recordMillis()));
        avro.setOrdinal(call.ordinal());
        avro.setAlongM(call.alongMetres());
        return avro;
    }

    /** @throws IllegalArgumentException if a method or a basis is none that is known */
    public static ObservedCall toDomain(ObservedCallRecord avro) {
        return new ObservedCall(
                avro.getTrainRunId(),
                avro.getTripId(),
                AvroFields.dateTextOrNull(avro.getServiceDate()),
                avro.getStopSequence(),
                avro.getStopId(),
                avro.getAlongM(),
                kindOf(avro.getKind()),
                AvroFields.millisOrNull(avro.getArrivalAt()),
                AvroFields.millisOrNull(avro.getDepartureAt()),
                AvroFields.millisOrNull(avro.getBookedArrivalAt()),
                AvroFields.millisOrNull(avro.getBookedDepartureAt()),
                delayOf(avro.getArrivalDelayS(), avro.getArrivalDelayBasis()),
                delayOf(avro.getDepartureDelayS(), avro.getDepartureDelayBasis()),
                avro.getMethod() == null
                        ? null
                        : CallMethod.valueOf(avro.getMethod().toUpperCase(Locale.ROOT)),
                avro.getRevision(),
                avro.getWithdrawn(),
                avro.getRecordAt().toEpochMilli(),
                avro.getOrdinal());
    }

    private static Delay delayOf(Long seconds, String basis) {
        return basis == null ? Delay.UNKNOWN : new Delay(seconds, DelayBasis.valueOf(basis.toUpperCase(Locale.ROOT)));
    }

    private static CallKind kindOf(CallKindCode code) {
        return switch (code) {
            case stop -> CallKind.STOP;
            case pass -> CallKind.PASS;
            case skipped -> CallKind.SKIPPED;
        };
    }

    private static CallKindCode codeOf(CallKind kind) {
        return switch (kind) {
            case STOP -> CallKindCode.stop;
            case PASS -> CallKindCode.pass;
            case SKIPPED -> CallKindCode.skipped;
        };
    }

    private static String codeOf(CallMethod method) {
        return method == null ? null : method.name().toLowerCase(Locale.ROOT);
    }
}
