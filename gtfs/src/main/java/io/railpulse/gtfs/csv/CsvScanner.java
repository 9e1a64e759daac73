package io.railpulse.gtfs.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Splits characters into rows and fields; knows nothing of headers. Holds one row at a time in one buffer. */
final class CsvScanner implements Closeable {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final Reader reader;
    private final char[] chunk = new char[1 << 14];
    private int chunkPosition;
    private int chunkLength;

    private char[] row = new char[1 << 10];
    private int rowLength;
    private int[] fieldEnds = new int[32];
    private int fieldCount;
    private int rowLine;
    private int currentLine = 1;

    CsvScanner(String file, Reader reader) {
        this.file = file;
        this.reader = reader;
        int first = read();
        if (first != BYTE_ORDER_MARK && first != END) {
            putBack(first);
        }
    }

    /** Goes to the next row that is not blank; false after the last. */
    boolean next() {
        do {
            if (!readRow()) {
                return false;
            }
        } while (fieldCount == 1 && text(0) == null);
        return true;
    }

    int fieldCount() {
        return fieldCount;
    }

    /** The line on which the current row begins. */
    int line() {
        return rowLine;
    }

    /** The field without blanks around it; null if it is blank or the row is too short to have it. */
    String text(int field) {
        if (field >= fieldCount) {
            return null;
        }
        int start = field == 0 ? 0 : fieldEnds[field - 1];
        int end = fieldEnds[field];
        while (start < end && row[start] <= ' ') {
            start++;
        }
        while (end > start && row[end - 1] <= ' ') {
            end--;
        }
        return start == end ? null : new String(row, start, end - start);
    }

    private boolean readRow() {
        rowLine = currentLine;
        rowLength = 0;
        fieldCount = 0;
        int first = read();
        if (first == END) {
            return false;
        }
        int delimiter = readField(first);
        while (delimiter == ',') {
            delimiter = readField(read());
        }
        return true;
    }

    /** Reads one field that begins with the given character; returns what ended it: a comma, a line end or the end. */
    private int readField(int first) {
        int next = first;
        while (next == ' ' || next == '\t') {
            next = read();
        }
        int delimiter = next == '"' ? readQuoted() : readPlain(next);
        if (fieldCount == fieldEnds.length) {
            fieldEnds = Arrays.copyOf(fieldEnds, fieldCount * 2);
        }
        fieldEnds[fieldCount++] = rowLength;
        return delimiter;
    }

    private int readPlain(int first) {
        int next = first;
        while (next != ',' && next != '\n' && next != END) {
            append((char) next);
            next = read();
        }
        return next;
    }

    private int readQuoted() {
        int openedOn = currentLine;
        while (true) {
            int next = read();
            if (next == END) {
                throw InputFileException.of(file, openedOn, "a quote is opened and never closed");
            }
            if (next != '"') {
                append((char) next);
                continue;
            }
            next = read();
            if (next == '"') {
                append('"');
                continue;
            }
            while (next == ' ' || next == '\t') {
                next = read();
            }
            if (next != ',' && next != '\n' && next != END) {
                String problem = "text follows a closing quote; a quote inside a value is written twice";
                throw InputFileException.of(file, openedOn, problem);
            }
            return next;
        }
    }

    private void append(char c) {
        if (rowLength == row.length) {
            row = Arrays.copyOf(row, rowLength * 2);
        }
        row[rowLength++] = c;
    }

    /** The next character, with every kind of line end read as one line feed. */
    private int read() {
        int next = readRaw();
        if (next == '\r') {
            int after = readRaw();
            if (after != '\n' && after != END) {
                putBack(after);
            }
            next = '\n';
        }
        if (next == '\n') {
            currentLine++;
        }
        return next;
    }

    private int readRaw() {
        if (chunkPosition == chunkLength && !fill()) {
            return END;
        }
        return chunk[chunkPosition++];
    }

    /** Only straight after {@link #readRaw} of a character: its place in the chunk is still there. */
    private void putBack(int c) {
        chunkPosition--;
        if (c == '\n') {
            currentLine--;
        }
    }

    private boolean fill() {
        try {
            chunkPosition = 0;
            chunkLength = Math.max(0, reader.read(chunk));
            return chunkLength > 0;
        } catch (IOException e) {
            throw InputFileException.of(file, "cannot be read beyond line " + currentLine, e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
