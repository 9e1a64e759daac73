package io.railpulse.connectors.consignment;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.consignment.ArrivalOutlook;
import io.railpulse.domain.consignment.CallSight;
import io.railpulse.domain.consignment.Connection;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.schemas.ConsignmentStatusRecord;
import java.time.Instant;
import java.util.Locale;

/** How it stands with a consignment, as it stands in {@code rail.consignment-status.v1}. */
public final class ConsignmentStatusAvro {

    private ConsignmentStatusAvro() {}

    public static ConsignmentStatusRecord toAvro(ConsignmentStatus status) {
        ConsignmentStatusRecord avro = new ConsignmentStatusRecord();
        avro.setConsignmentId(status.consignmentId());
        avro.setVersion(status.version());
        avro.setCustomer(status.customer());
        avro.setState(status.state().code());
        avro.setLeg(status.leg());
        avro.setLegs(status.legs());
        avro.setTrainRunId(status.trainRunId());
        avro.setTrainState(
                status.trainState() == null ? null : status.trainState().code());
        setLastCall(avro, status.lastCall());
        avro.setDestinationStopId(status.destinationStopId());
        setArrival(avro, status.arrival());
        avro.setOriginalEtaAt(AvroFields.instantOrNull(status.originalEtaMillis()));
        avro.setOriginalEtaToldAt(AvroFields.instantOrNull(status.originalToldMillis()));
        avro.setPromisedAt(AvroFields.instantOrNull(status.promisedMillis()));
        avro.setLimitAt(AvroFields.instantOrNull(status.limitMillis()));
        avro.setDelayS(status.delaySeconds());
        avro.setLateProbability(status.lateProbability());
        setConnection(avro, status.connection());
        avro.setReason(status.reason());
        avro.setRecordAt(Instant.ofEpochMilli(status.recordMillis()));
        avro.setOrdinal(status.ordinal());
        return avro;
    }

    private static void setLastCall(ConsignmentStatusRecord avro, CallSight call) {
        if (call != null) {
            avro.setLastEvent(call.event().name().toLowerCase(Locale.ROOT));
            avro.setLastStopId(call.stopId());
            avro.setLastEventAt(Instant.ofEpochMilli(call.atMillis()));
        }
    }

    private static void setArrival(ConsignmentStatusRecord avro, ArrivalOutlook arrival) {
        if (arrival != null) {
            avro.setEtaP50At(AvroFields.instantOrNull(arrival.p50Millis()));
            avro.setEtaP10At(AvroFields.instantOrNull(arrival.p10Millis()));
            avro.setEtaP90At(AvroFields.instantOrNull(arrival.p90Millis()));
        }
    }

    private static void setConnection(ConsignmentStatusRecord avro, Connection connection) {
        if (connection != null) {
            avro.setConnectionStopId(connection.stopId());
            avro.setConnectionTrainRunId(connection.trainRunId());
            avro.setConnectionState(connection.state().code());
            avro.setConnectionShortS(connection.shortSeconds());
            avro.setConnectionRisk(connection.risk());
        }
    }
}
