package io.railpulse.connectors.identity;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.schemas.AssignmentRecord;
import java.time.Instant;

/** An assignment as it stands in {@code rail.assignment.v1}. */
public final class AssignmentAvro {

    private AssignmentAvro() {}

    /** The key of an assignment's record. */
    public static String keyOf(Assignment assignment) {
        return assignment.id().text();
    }

    /** @param assignment one that is not withdrawn: a withdrawal has no value */
    public static AssignmentRecord toAvro(Assignment assignment) {
        AssignmentId id = assignment.id();
        AssignmentRecord avro = new AssignmentRecord();
        avro.setAssignmentId(id.text());
        avro.setAssetId(id.assetId());
        avro.setAssetKind(assignment.kind().code());
        avro.setDeviceId(id.deviceId());
        avro.setTrainRunId(id.trainRunId());
        avro.setFromStopSequence(id.fromStopSequence());
        avro.setToStopSequence(assignment.toStopSequence());
        avro.setValidFromAt(Instant.ofEpochMilli(assignment.validFromMillis()));
        avro.setValidToAt(AvroFields.instantOrNull(assignment.validToMillis()));
        return avro;
    }

    /** The assignment as it was sent, once {@link AssignmentCheck} has found nothing wrong with the record. */
    public static Assignment toDomain(AssignmentRecord avro) {
        return new Assignment(
                idOf(avro),
                AssetKind.findByCode(avro.getAssetKind()).orElseThrow(),
                avro.getToStopSequence(),
                avro.getValidFromAt().toEpochMilli(),
                AvroFields.millisOrNull(avro.getValidToAt()),
                false);
    }

    /** The id that the record's fields make; its run is null if they name none. */
    static AssignmentId idOf(AssignmentRecord avro) {
        String trainRunId = TrainRunResolver.findTrainRunId(
                        avro.getTrainRunId(), avro.getTripId(), AvroFields.dateTextOrNull(avro.getServiceDate()))
                .orElse(null);
        return new AssignmentId(
                avro.getAssetId(), AvroFields.textOrNull(avro.getDeviceId()), trainRunId, avro.getFromStopSequence());
    }
}
