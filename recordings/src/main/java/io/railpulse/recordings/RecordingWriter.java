package io.railpulse.recordings;

import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the tables of a recording as they come, row by row; the timetable is the caller's. A table without a row has no
 * file. Equal rows give equal bytes. Degrees are written to seven decimals, a centimetre; metres, metres a second and
 * what sensors say to three. Not thread-safe.
 *
 * <p>Rows that were received must come in the order of reception, each table by itself: {@link IllegalArgumentException}
 * otherwise.
 */
public final class RecordingWriter implements Closeable {
    /** What stands for no value at all where a blank is an empty one. */
    static final String TOMBSTONE = "-";

    private static final int DEGREE_DECIMALS = 7;
    private static final int DECIMALS = 3;

    private final Path folder;
    private final TableWriter positions;
    private final TableWriter movements;
    private final TableWriter sensors;
    private final TableWriter raw;
    private final TableWriter assignments;
    private final TableWriter consignments;
    private final TableWriter actuals;

    private RecordingWriter(Path folder) {
        this.folder = folder;
        positions = table(
                Recording.POSITIONS,
                "received_at,measured_at,trip_id,service_date,device_id,latitude,longitude,speed_mps,bearing_deg,"
                        + "accuracy_m,report_id");
        movements = table(
                Recording.MOVEMENTS,
                "received_at,occurred_at,trip_id,service_date,stop_id,kind,source,report_id,status");
        sensors = table(
                Recording.SENSORS, "received_at,measured_at,trip_id,service_date,asset_id,quantity,value,report_id");
        raw = table(Recording.RAW, "received_at,topic,key,value_base64");
        assignments = table(
                Recording.ASSIGNMENTS,
                "received_at,asset_id,asset_kind,device_id,trip_id,service_date,from_stop_sequence,to_stop_sequence,"
                        + "valid_from,valid_to");
        consignments = table(
                Recording.CONSIGNMENTS,
                "consignment_id,customer,container_id,size_type,teu,gross_tonnes,reefer,temperature_min_c,"
                        + "temperature_max_c,legs,origin_stop_id,destination_stop_id,promised_at");
        actuals = table("actuals.csv.gz", "trip_id,service_date,stop_sequence,stop_id,arrival_at,departure_at");
    }

    /** Writes into a folder, which is made where it is missing; tables of the same names are written over. */
    public static RecordingWriter in(Path folder) throws IOException {
        return new RecordingWriter(Files.createDirectories(folder));
    }

    private TableWriter table(String file, String header) {
        return new TableWriter(folder.resolve(file), header);
    }

    public void write(long receivedAtMillis, PositionReport report) throws IOException {
        positions
                .beginRow(receivedAtMillis)
                .time(report.measuredAtMillis())
                .field(report.tripId())
                .field(report.serviceDate())
                .field(report.deviceId())
                .number(report.latitude(), DEGREE_DECIMALS)
                .number(report.longitude(), DEGREE_DECIMALS)
                .number(report.speedMps(), DECIMALS)
                .number(report.bearingDeg(), DECIMALS)
                .number(report.accuracyM(), DECIMALS)
                .field(report.reportId())
                .endRow();
    }

    public void write(long receivedAtMillis, MovementReport report) throws IOException {
        movements
                .beginRow(receivedAtMillis)
                .time(report.occurredAtMillis())
                .field(report.tripId())
                .field(report.serviceDate())
                .field(report.stopId())
                .field(report.kind().name().toLowerCase(Locale.ROOT))
                .field(report.source())
                .field(report.reportId())
                .field(report.status().name().toLowerCase(Locale.ROOT))
                .endRow();
    }

    public void write(long receivedAtMillis, SensorReport report) throws IOException {
        sensors.beginRow(receivedAtMillis)
                .time(report.measuredAtMillis())
                .field(report.tripId())
                .field(report.serviceDate())
                .field(report.assetId())
                .field(report.quantity())
                .number(report.value(), DECIMALS)
                .field(report.reportId())
                .endRow();
    }

    public void write(long receivedAtMillis, RawRecord record) throws IOException {
        raw.beginRow(receivedAtMillis)
                .field(record.topic())
                .field(record.key())
                .field(record.value() == null ? TOMBSTONE : Base64.getEncoder().encodeToString(record.value()))
                .endRow();
    }

    public void write(long receivedAtMillis, AssetAssignment assignment) throws IOException {
        assignments
                .beginRow(receivedAtMillis)
                .field(assignment.assetId())
                .field(assignment.kind().code())
                .field(assignment.deviceId())
                .field(assignment.tripId())
                .field(assignment.serviceDate())
                .field(assignment.fromStopSequence())
                .field(assignment.toStopSequence())
                .time(assignment.validFromMillis())
                .time(assignment.validToMillis())
                .endRow();
    }

    public void write(ConsignmentRow consignment) throws IOException {
        consignments
                .beginRow()
                .field(consignment.consignmentId())
                .field(consignment.customer())
                .field(consignment.containerId())
                .field(consignment.sizeType())
                .number(consignment.teu(), DECIMALS)
                .number(consignment.grossTonnes(), DECIMALS)
                .field(String.valueOf(consignment.reefer()))
                .number(consignment.temperatureMinC(), DECIMALS)
                .number(consignment.temperatureMaxC(), DECIMALS)
                .field(consignment.legs().stream()
                        .map(ConsignmentRow.Leg::toString)
                        .collect(Collectors.joining(" ")))
                .field(consignment.originStopId())
                .field(consignment.destinationStopId())
                .time(consignment.promisedAtMillis())
                .endRow();
    }

    public void write(ActualCall call) throws IOException {
        actuals.beginRow()
                .field(call.tripId())
                .field(call.serviceDate())
                .field(call.stopSequence())
                .field(call.stopId())
                .time(call.arrivalMillis())
                .time(call.departureMillis())
                .endRow();
    }

    /** How many rows each table has so far, by the name of its file; tables without a row are left out. */
    public SortedMap<String, Long> rows() {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (TableWriter table : tables()) {
            if (table.rows() > 0) {
                rows.put(table.name(), table.rows());
            }
        }
        return rows;
    }

    private List<TableWriter> tables() {
        return List.of(positions, movements, sensors, raw, assignments, consignments, actuals);
    }

    /** Ends every table; what was not closed is no table. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (TableWriter table : tables()) {
            try {
                table.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
