package io.railpulse.connectors.eta;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.RunStanding;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.schemas.TrainStatusRecord;
import java.time.Instant;
import java.util.Arrays;

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
        avro.setPlaceConfidence(status.placeConfidence());
        avro.setLastStopSequence(status.lastStopSequence());
        avro.setLastStopId(status.lastStopId());
        avro.setNextStopSequence(status.nextStopSequence());
        avro.setNextStopId(status.nextStopId());
        setDelays(avro, status.delays());
        avro.setDestinationStopId(status.destinationStopId());
        avro.setDestinationEtaAt(AvroFields.instantOrNull(status.destinationEtaMillis()));
        setDestinationDelays(avro, status.destinationDelays());
        avro.setReason(status.reason());
        if (status.disagreement() != null) {
            setDisagreement(avro, status.disagreement());
        }
        avro.setRecordAt(Instant.ofEpochMilli(status.recordMillis()));
        avro.setOrdinal(status.ordinal());
        avro.setDestinationP10At(AvroFields.instantOrNull(status.destinationEarlyMillis()));
        avro.setDestinationP90At(AvroFields.instantOrNull(status.destinationLateMillis()));
        avro.setDueToLeaveAt(AvroFields.instantOrNull(status.dueToLeaveMillis()));
        avro.setNextDueAt(AvroFields.instantOrNull(status.nextDueMillis()));
        return avro;
    }

    /** The status; null where its state is one that a later release told. */
    public static TrainStatus toDomain(TrainStatusRecord avro) {
        RunState state = stateOf(avro);
        return state == null
                ? null
                : new TrainStatus(
                        avro.getTrainRunId(),
                        avro.getTripId(),
                        avro.getServiceDate().toString(),
                        avro.getTrainNumber(),
                        avro.getCorridor(),
                        state,
                        avro.getStateSinceAt().toEpochMilli(),
                        avro.getAlongM(),
                        avro.getLatitudeDeg(),
                        avro.getLongitudeDeg(),
                        AvroFields.millisOrNull(avro.getPositionAt()),
                        avro.getPlaceConfidence(),
                        avro.getLastStopSequence(),
                        avro.getLastStopId(),
                        avro.getNextStopSequence(),
                        avro.getNextStopId(),
                        new Delays(avro.getBookedDelayS(), avro.getReferencedDelayS(), avro.getBaselineDelayS()),
                        avro.getDestinationStopId(),
                        AvroFields.millisOrNull(avro.getDestinationEtaAt()),
                        new Delays(
                                avro.getDestinationBookedDelayS(),
                                avro.getDestinationReferencedDelayS(),
                                avro.getDestinationBaselineDelayS()),
                        avro.getReason(),
                        disagreementOf(avro),
                        avro.getRecordAt().toEpochMilli(),
                        avro.getOrdinal(),
                        AvroFields.millisOrNull(avro.getDestinationP10At()),
                        AvroFields.millisOrNull(avro.getDestinationP90At()),
                        AvroFields.millisOrNull(avro.getDueToLeaveAt()),
                        AvroFields.millisOrNull(avro.getNextDueAt()));
    }

    private static RunState stateOf(TrainStatusRecord avro) {
        return Arrays.stream(RunState.values())
                .filter(known -> known.code().equals(avro.getState()))
                .findFirst()
                .orElse(null);
    }

    /** One of a kind that a later release told is none that is known, and null. */
    private static Disagreement disagreementOf(TrainStatusRecord avro) {
        return Arrays.stream(DisagreementKind.values())
                .filter(kind -> kind.code().equals(avro.getDisagreementKind()))
                .findFirst()
                .map(kind ->
                        new Disagreement(kind, avro.getDisagreementSinceAt().toEpochMilli(), avro.getDisagreement()))
                .orElse(null);
    }

    /** What a run was doing; a state that a later release told is none that is known, and null. */
    public static RunInput toRunInput(TrainStatusRecord avro) {
        RunState state = stateOf(avro);
        long recordMillis = avro.getRecordAt().toEpochMilli();
        RunStanding standing =
                new RunStanding(state, avro.getStateSinceAt().toEpochMilli(), recordMillis, avro.getOrdinal());
        return new RunInput(avro.getTrainRunId(), recordMillis, null, null, standing);
    }

    private static void setDisagreement(TrainStatusRecord avro, Disagreement disagreement) {
        avro.setDisagreementKind(disagreement.kind().code());
        avro.setDisagreement(disagreement.text());
        avro.setDisagreementSinceAt(Instant.ofEpochMilli(disagreement.sinceMillis()));
    }

    private static void setDelays(TrainStatusRecord avro, Delays delays) {
        Delay delay = delays.strongest();
        avro.setDelayS(delay.seconds());
        avro.setDelayBasis(delay.basis().code());
        avro.setDelayMin(delay.minutes());
        avro.setBookedDelayS(delays.bookedSeconds());
        avro.setReferencedDelayS(delays.referencedSeconds());
        avro.setBaselineDelayS(delays.baselineSeconds());
    }

    private static void setDestinationDelays(TrainStatusRecord avro, Delays delays) {
        Delay delay = delays.strongest();
        avro.setDestinationDelayS(delay.seconds());
        avro.setDestinationDelayBasis(delay.basis().code());
        avro.setDestinationDelayMin(delay.minutes());
        avro.setDestinationBookedDelayS(delays.bookedSeconds());
        avro.setDestinationReferencedDelayS(delays.referencedSeconds());
        avro.setDestinationBaselineDelayS(delays.baselineSeconds());
    }
}
