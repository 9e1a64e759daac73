package io.railpulse.connectors.eta;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.schemas.TrainStatusRecord;
import java.time.Instant;

/** A train's status as it stands in {@code rail.train-status.v1}. */
public final class TrainStatusAvro {

    private TrainStatusAvro() {}

    public static TrainStatusRecord toAvro(TrainStatus status) {
        TrainStatusRecord avro = new TrainStatusRecord();
        avro.setTrainRunId(status.trainRunId());
        avro.setTripId(status.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(status.serviceDate()));
        avro.setTrainNumber(status.trainNumber());
        avro.setCorridor(status.corridor());
        avro.setState(status.state().code());
        avro.setStateSinceAt(Instant.ofEpochMilli(status.stateSinceMillis()));
        avro.setAlongM(status.alongMetres());
        avro.setLatitudeDeg(status.latitude());
        avro.setLongitudeDeg(status.longitude());
        avro.setPositionAt(AvroFields.instantOrNull(status.positionAtMillis()));
        avro.setLastStopSequence(status.lastStopSequence());
        avro.setLastStopId(status.lastStopId());
        avro.setNextStopSequence(status.nextStopSequence());
        avro.setNextStopId(status.nextStopId());
        avro.setDelayS(status.delaySeconds());
        avro.setDelayBasis(status.delayBasis().code());
        avro.setDestinationStopId(status.destinationStopId());
        avro.setDestinationEtaAt(AvroFields.instantOrNull(status.destinationEtaMillis()));
        avro.setDestinationDelayS(status.destinationDelaySeconds());
        avro.setReason(status.reason());
        avro.setRecordAt(Instant.ofEpochMilli(status.recordMillis()));
        avro.setOrdinal(status.ordinal());
        return avro;
    }
}
