package io.railpulse.recordings;

import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * A folder with a timetable and what was received of its trains. Only {@code gtfs.zip} must be there.
 *
 * <p>Columns are found by name, columns that are not known are ignored, and a blank is unknown: a blank time of
 * measurement or occurrence becomes the time of reception, a blank coordinate NaN. The truth, {@code actuals.csv.gz}, is
 * deliberately not to be had here: it is for scoring only.
 */
public final class Recording {

    private static final String TIMETABLE = "gtfs.zip";

    static final String POSITIONS = "positions.csv.gz";
    static final String MOVEMENTS = "movements.csv.gz";
    static final String SENSORS = "sensors.csv.gz";
    static final String RAW = "raw.csv.gz";
    static final String ASSIGNMENTS = "assignments.csv.gz";
    static final String CONSIGNMENTS = "consignments.csv.gz";

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;

    private Recording(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a recording.
     *
     * @throws InputFileException if there is no such folder or it has no timetable
     */
    public static Recording open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw InputFileException.of(folder.toString(), "is not a folder; a recording is one");
        }
        Recording recording = new Recording(folder);
        if (!Files.isRegularFile(recording.timetable())) {
            throw InputFileException.of(recording.timetable().toString(), "is missing; a recording needs a timetable");
        }
        return recording;
    }

    /** The folder's own name. */
    public String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The GTFS Schedule zip. */
    public Path timetable() {
        return folder.resolve(TIMETABLE);
    }

    public boolean hasPositions() {
        return Files.isRegularFile(folder.resolve(POSITIONS));
    }

    public boolean hasMovements() {
        return Files.isRegularFile(folder.resolve(MOVEMENTS));
    }

    /** The positions, to be closed by the caller; none where the recording has none. */
    public RecordingReader<PositionReport> readPositions() {
        return read(POSITIONS, PositionRowParser::new);
    }

    /** The movements, to be closed by the caller; none where the recording has none. */
    public RecordingReader<MovementReport> readMovements() {
        return read(MOVEMENTS, MovementRowParser::new);
    }

    /** The readings of sensors, to be closed by the caller; none where the recording has none. */
    public RecordingReader<SensorReport> readSensors() {
        return read(SENSORS, SensorRowParser::new);
    }

    /** The records that are put into their topics as they are, to be closed by the caller; none where there are none. */
    public RecordingReader<RawRecord> readRaw() {
        return read(RAW, RawRowParser::new);
    }

    /** What travelled with the trains, to be closed by the caller; none where the recording does not say. */
    public RecordingReader<AssetAssignment> readAssignments() {
        return read(ASSIGNMENTS, AssignmentRowParser::new);
    }

    /** What customers send, one row a container; none where the recording does not say. All of it is held. */
    public List<ConsignmentRow> readConsignments() {
        Path path = folder.resolve(CONSIGNMENTS);
        if (!Files.isRegularFile(path)) {
            return List.of();
        }
        try (CsvReader csv = openTable(path)) {
            return new ConsignmentRowParser(csv).parseAll(csv);
        } catch (IOException e) {
            throw InputFileException.of(CONSIGNMENTS, "cannot be read", e);
        }
    }

    private <T> RecordingReader<T> read(String file, Function<CsvReader, RowParser<T>> parser) {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) ? RecordingReader.of(openTable(path), parser) : RecordingReader.ofNothing();
    }

    /**
     * Opens a gzipped table of a recording.
     *
     * @throws InputFileException if it is not there or not gzipped
     */
    public static CsvReader openTable(Path path) {
        String file = path.getFileName().toString();
        try {
            InputStream raw = Files.newInputStream(path);
            return CsvReader.of(file, new GZIPInputStream(raw, BUFFER_BYTES));
        } catch (IOException e) {
            throw InputFileException.of(file, "cannot be opened", e);
        }
    }

    /** Reads everything once to say what is there; so every row is known to be readable before any is used. */
    public RecordingSummary createSummary() {
        TableSummary summary = new TableSummary();
        try (RecordingReader<PositionReport> positions = readPositions();
                RecordingReader<MovementReport> movements = readMovements();
                RecordingReader<SensorReport> sensors = readSensors();
                RecordingReader<RawRecord> raw = readRaw();
                RecordingReader<AssetAssignment> assignments = readAssignments()) {
            return new RecordingSummary(
                    summary.count(positions, PositionReport::serviceDate),
                    summary.count(movements, MovementReport::serviceDate),
                    summary.count(sensors, SensorReport::serviceDate),
                    summary.count(raw, record -> null),
                    summary.count(assignments, AssetAssignment::serviceDate),
                    readConsignments().size(),
                    summary.firstMillis(),
                    summary.lastMillis(),
                    summary.serviceDates());
        } catch (IOException e) {
            throw InputFileException.of(folder.toString(), "cannot be read", e);
        }
    }
}
