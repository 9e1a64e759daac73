package io.railpulse.recordings;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.gtfs.csv.CsvReader;

/** A row of assignments.csv.gz. */
final class AssignmentRowParser implements RowParser<AssetAssignment> {

    private final int assetId;
    private final int kind;
    private final int deviceId;
    private final int tripId;
    private final int serviceDate;
    private final int fromStopSequence;
    private final int toStopSequence;
    private final int validFrom;
    private final int validTo;

    AssignmentRowParser(CsvReader csv) {
        assetId = csv.getColumn("asset_id");
        kind = csv.getColumn("asset_kind");
        deviceId = csv.getColumn("device_id");
        tripId = csv.getColumn("trip_id");
        serviceDate = csv.getColumn("service_date");
        fromStopSequence = csv.getColumn("from_stop_sequence");
        toStopSequence = csv.getColumn("to_stop_sequence");
        validFrom = csv.getColumn("valid_from");
        validTo = csv.getColumn("valid_to");
    }

    @Override
    public AssetAssignment parse(CsvReader csv, long receivedAtMillis) {
        return new AssetAssignment(
                csv.getText(assetId),
                getKind(csv),
                csv.findText(deviceId),
                csv.getText(tripId),
                RecordedFields.getDate(csv, serviceDate).toString(),
                csv.getInt(fromStopSequence),
                csv.findText(toStopSequence) == null ? null : Integer.valueOf(csv.getInt(toStopSequence)),
                RecordedFields.getMillis(csv, validFrom),
                RecordedFields.findMillis(csv, validTo));
    }

    private AssetKind getKind(CsvReader csv) {
        return AssetKind.findByCode(csv.getText(kind))
                .orElseThrow(() -> csv.problem(kind, "is not locomotive, wagon or container"));
    }
}
