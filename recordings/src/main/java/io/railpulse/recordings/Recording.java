package io.railpulse.recordings;

import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * A folder with a timetable and what was received of its trains. Only {@code gtfs.zip} must be there.
 *
 * <p>Columns are found by name, columns that are not known are ignored, and a blank is unknown: a blank time of
 * measurement or occurrence becomes the time of reception, a blank coordinate NaN. The truth, {@code actuals.csv.gz}, is
 * deliberately not to be had here: it is for scoring only, see {@link io.railpulse.backtest.score}.
 */
public final class Recording {

    private static final String TIMETABLE = "gtfs.zip";
    private static final String POSITIONS = "positions.csv.gz";
    private static final String MOVEMENTS = "movements.csv.gz";
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
        SortedSet<LocalDate> dates = new TreeSet<>();
        try (RecordingReader<PositionReport> positions = readPositions();
                RecordingReader<MovementReport> movements = readMovements()) {
            Count positionCount = Count.of(positions, PositionReport::serviceDate, dates);
            Count movementCount = Count.of(movements, MovementReport::serviceDate, dates);
            Long first = least(positionCount.firstMillis, movementCount.firstMillis);
            Long last = greatest(positionCount.lastMillis, movementCount.lastMillis);
            return new RecordingSummary(
                    positionCount.rows, movementCount.rows, first, last, Collections.unmodifiableSortedSet(dates));
        } catch (IOException e) {
            throw InputFileException.of(folder.toString(), "cannot be read", e);
        }
    }

    private static Long least(Long one, Long other) {
        return one == null || other != null && other < one ? other : one;
    }

    private static Long greatest(Long one, Long other) {
        return one == null || other != null && other > one ? other : one;
    }

    private record Count(long rows, Long firstMillis, Long lastMillis) {

        static <T> Count of(RecordingReader<T> reader, Function<T, String> serviceDate, SortedSet<LocalDate> dates) {
            long rows = 0;
            Long first = null;
            Long last = null;
            String previous = null;
            while (reader.hasNext()) {
                Received<T> received = reader.next();
                rows++;
                first = first == null ? Long.valueOf(received.receivedAtMillis()) : first;
                last = received.receivedAtMillis();
                String date = serviceDate.apply(received.report());
                if (date != null && !date.equals(previous)) {
                    dates.add(LocalDate.parse(date));
                    previous = date;
                }
            }
            return new Count(rows, first, last);
        }
    }
}
