package io.railpulse.connectors.telemetry;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.connectors.identity.TrainRunResolver;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.schemas.MessageStatusCode;
import io.railpulse.schemas.MovementKindCode;
import io.railpulse.schemas.MovementRecord;
import java.time.Instant;

/** A movement report as it stands in {@code rail.movement.v1}. */
public final class MovementAvro {

    private MovementAvro() {}

    /** The key of a report's record: the train number and its service day; null if one of them is unknown. */
    public static String keyOf(MovementReport report) {
        return TrainRunResolver.ofTrip(report.tripId(), report.serviceDate());
    }

    /**
     * @param trainRunId the run the report belongs to; null if only its trip and service day tell. It is written only
     *     where these do not lead to it.
     */
    public static MovementRecord toAvro(MovementReport report, String trainRunId) {
        MovementRecord avro = new MovementRecord();
        avro.setReportId(report.reportId());
        avro.setSource(report.source());
        avro.setTrainRunId(TrainRunResolver.namedBeyondTrip(trainRunId, report.tripId(), report.serviceDate()));
        avro.setTripId(report.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(report.serviceDate()));
        // A place that is not known is written blank, and rejected by name when it is read.
        avro.setStopId(report.stopId() == null ? "" : report.stopId());
        avro.setKind(codeOf(report.kind()));
        avro.setOccurredAt(Instant.ofEpochMilli(report.occurredAtMillis()));
        avro.setStatus(codeOf(report.status()));
        return avro;
    }

    /** The report as it was sent; nothing is judged here. */
    public static MovementReport toDomain(MovementRecord avro) {
        return new MovementReport(
                AvroFields.textOrNull(avro.getReportId()),
                AvroFields.textOrNull(avro.getSource()),
                AvroFields.textOrNull(avro.getTripId()),
                AvroFields.dateTextOrNull(avro.getServiceDate()),
                avro.getStopId(),
                kindOf(avro.getKind()),
                avro.getOccurredAt().toEpochMilli(),
                statusOf(avro.getStatus()));
    }

    private static MovementKindCode codeOf(MovementKind kind) {
        return switch (kind) {
            case ARRIVAL -> MovementKindCode.arrival;
            case DEPARTURE -> MovementKindCode.departure;
            case PASS -> MovementKindCode.pass;
        };
    }

    private static MovementKind kindOf(MovementKindCode code) {
        return switch (code) {
            case arrival -> MovementKind.ARRIVAL;
            case departure -> MovementKind.DEPARTURE;
            case pass -> MovementKind.PASS;
        };
    }

    private static MessageStatusCode codeOf(MessageStatus status) {
        return switch (status) {
            case CREATE -> MessageStatusCode.create;
            case MODIFY -> MessageStatusCode.modify;
            case DELETE -> MessageStatusCode.delete;
        };
    }

    private static MessageStatus statusOf(MessageStatusCode code) {
        return switch (code) {
            case create -> MessageStatus.CREATE;
            case modify -> MessageStatus.MODIFY;
            case delete -> MessageStatus.DELETE;
        };
    }
}
