package io.railpulse.recordings;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** Writes one gzipped table, row by row. Its file begins to exist with its first row. */
final class TableWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final String header;
    private final RowText text = new RowText();
    private OutputStream out;
    private long rows;
    private long latestMillis = Long.MIN_VALUE;

    TableWriter(Path file, String header) {
        this.file = file;
        this.header = header;
    }

    /** The name of the file. */
    String name() {
        return file.getFileName().toString();
    }

    long rows() {
        return rows;
    }

    /** Begins a row; its fields, and its end, are added to what is returned. */
    RowText beginRow() throws IOException {
        if (out == null) {
            // Java writes no time and no name into the head of a gzip file, so that equal rows are equal bytes.
            out = new GZIPOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
            out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (text.length() >= BUFFER_BYTES / 2) {
            flush();
        }
        rows++;
        return text;
    }

    /**
     * Begins a row that was received at a time, which becomes its first field.
     *
     * @throws IllegalArgumentException if that is before the row above
     */
    RowText beginRow(long receivedAtMillis) throws IOException {
        if (receivedAtMillis < latestMillis) {
            throw new IllegalArgumentException(name() + ": a row received at " + Instant.ofEpochMilli(receivedAtMillis)
                    + " after one of " + Instant.ofEpochMilli(latestMillis) + "; rows must be sorted by it");
        }
        latestMillis = receivedAtMillis;
        return beginRow().time(receivedAtMillis);
    }

    private void flush() throws IOException {
        out.write(text.take().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (out == null) {
            return;
        }
        try (OutputStream closing = out) {
            flush();
        }
        out = null;
    }
}
