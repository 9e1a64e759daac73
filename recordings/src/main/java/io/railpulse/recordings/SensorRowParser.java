package io.railpulse.recordings;

import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.gtfs.csv.CsvReader;
import java.time.LocalDate;

/** A row of sensors.csv.gz. */
final class SensorRowParser implements RowParser<SensorReport> {

    private final int reportId;
    private final int assetId;
    private final int tripId;
    private final int serviceDate;
    private final int measuredAt;
    private final int quantity;
    private final int value;

    SensorRowParser(CsvReader csv) {
        reportId = csv.findColumn("report_id");
        assetId = csv.getColumn("asset_id");
        tripId = csv.findColumn("trip_id");
        serviceDate = csv.findColumn("service_date");
        measuredAt = csv.getColumn("measured_at");
        quantity = csv.getColumn("quantity");
        value = csv.getColumn("value");
    }

    @Override
    public SensorReport parse(CsvReader csv, long receivedAtMillis) {
        LocalDate date = RecordedFields.findDate(csv, serviceDate);
        Long measuredAtMillis = RecordedFields.findMillis(csv, measuredAt);
        return new SensorReport(
                csv.findText(reportId),
                csv.findText(assetId),
                csv.findText(tripId),
                date == null ? null : date.toString(),
                measuredAtMillis == null ? receivedAtMillis : measuredAtMillis,
                csv.findText(quantity),
                csv.findDouble(value));
    }
}
