package io.railpulse.recordings;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The reports of one table of a recording, in the order in which they were received; holds one row at a time.
 *
 * <p>A value that cannot be read, or a row received before the one above it, is an {@link InputFileException}: recordings
 * are our own format. What the values say is not judged: (0, 0), NaN and unknown trains are part of the recording.
 */
public final class RecordingReader<T> implements Iterator<Received<T>>, Closeable {

    private final CsvReader csv;
    private final RowParser<T> parser;
    private final int receivedAt;
    private long latestMillis = Long.MIN_VALUE;
    private Received<T> next;

    private RecordingReader(CsvReader csv, RowParser<T> parser) {
        this.csv = csv;
        this.parser = parser;
        this.receivedAt = csv == null ? CsvReader.NO_COLUMN : csv.getColumn("received_at");
    }

    static <T> RecordingReader<T> of(CsvReader csv, Function<CsvReader, RowParser<T>> parser) {
        return new RecordingReader<>(csv, parser.apply(csv));
    }

    /** Stands for a table that the recording does not have. */
    static <T> RecordingReader<T> ofNothing() {
        return new RecordingReader<>(null, null);
    }

    @Override
    public boolean hasNext() {
        if (next == null && csv != null && csv.next()) {
            next = parse();
        }
        return next != null;
    }

    @Override
    public Received<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Received<T> current = next;
        next = null;
        return current;
    }

    private Received<T> parse() {
        long millis = RecordedFields.getMillis(csv, receivedAt);
        if (millis < latestMillis) {
            String problem =
                    "is before " + Instant.ofEpochMilli(latestMillis) + " of a row above; rows must be sorted by it";
            throw csv.problem(receivedAt, problem);
        }
        latestMillis = millis;
        return new Received<>(millis, parser.parse(csv, millis));
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
