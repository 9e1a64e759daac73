package io.railpulse.recordings;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.gtfs.csv.CsvReader;
import java.time.LocalDate;

/** A row of movements.csv.gz. */
final class MovementRowParser implements RowParser<MovementReport> {

    private final int reportId;
    private final int source;
    private final int tripId;
    private final int serviceDate;
    private final int stopId;
    private final int kind;
    private final int occurredAt;
    private final int status;

    MovementRowParser(CsvReader csv) {
        reportId = csv.findColumn("report_id");
        source = csv.findColumn("source");
        tripId = csv.getColumn("trip_id");
        serviceDate = csv.getColumn("service_date");
        stopId = csv.getColumn("stop_id");
        kind = csv.getColumn("kind");
        occurredAt = csv.getColumn("occurred_at");
        status = csv.findColumn("status");
    }

    @Override
    public MovementReport parse(CsvReader csv, long receivedAtMillis) {
        LocalDate date = RecordedFields.findDate(csv, serviceDate);
        Long occurredAtMillis = RecordedFields.findMillis(csv, occurredAt);
        return new MovementReport(
                csv.findText(reportId),
                csv.findText(source),
                csv.findText(tripId),
                date == null ? null : date.toString(),
                csv.findText(stopId),
                getKind(csv),
                occurredAtMillis == null ? receivedAtMillis : occurredAtMillis,
                getStatus(csv));
    }

    private MovementKind getKind(CsvReader csv) {
        return switch (csv.getText(kind)) {
            case "arrival" -> MovementKind.ARRIVAL;
            case "departure" -> MovementKind.DEPARTURE;
            case "pass" -> MovementKind.PASS;
            default -> throw csv.problem(kind, "is not arrival, departure or pass");
        };
    }

    private MessageStatus getStatus(CsvReader csv) {
        String text = csv.findText(status);
        if (text == null) {
            return MessageStatus.CREATE;
        }
        return switch (text) {
            case "create" -> MessageStatus.CREATE;
            case "modify" -> MessageStatus.MODIFY;
            case "delete" -> MessageStatus.DELETE;
            default -> throw csv.problem(status, "is not create, modify or delete");
        };
    }
}
