package io.railpulse.recordings;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.gtfs.csv.CsvReader;
import java.time.LocalDate;

/** A row of positions.csv.gz. */
final class PositionRowParser implements RowParser<PositionReport> {

    private final int reportId;
    private final int deviceId;
    private final int tripId;
    private final int serviceDate;
    private final int measuredAt;
    private final int latitude;
    private final int longitude;
    private final int speed;
    private final int bearing;
    private final int accuracy;

    PositionRowParser(CsvReader csv) {
        reportId = csv.findColumn("report_id");
        deviceId = csv.getColumn("device_id");
        tripId = csv.getColumn("trip_id");
        serviceDate = csv.getColumn("service_date");
        measuredAt = csv.getColumn("measured_at");
        latitude = csv.getColumn("latitude");
        longitude = csv.getColumn("longitude");
        speed = csv.findColumn("speed_mps");
        bearing = csv.findColumn("bearing_deg");
        accuracy = csv.findColumn("accuracy_m");
    }

    @Override
    public PositionReport parse(CsvReader csv, long receivedAtMillis) {
        LocalDate date = RecordedFields.findDate(csv, serviceDate);
        Long measuredAtMillis = RecordedFields.findMillis(csv, measuredAt);
        return new PositionReport(
                csv.findText(reportId),
                csv.findText(deviceId),
                csv.findText(tripId),
                date == null ? null : date.toString(),
                measuredAtMillis == null ? receivedAtMillis : measuredAtMillis,
                csv.findDouble(latitude),
                csv.findDouble(longitude),
                RecordedFields.findNumber(csv, speed),
                RecordedFields.findNumber(csv, bearing),
                RecordedFields.findNumber(csv, accuracy));
    }
}
