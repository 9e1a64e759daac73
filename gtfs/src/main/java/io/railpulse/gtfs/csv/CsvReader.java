package io.railpulse.gtfs.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a comma-separated file with a header, row by row, and keeps no row but the current one.
 *
 * <p>RFC 4180 quotes; a byte order mark, any line ends, blank lines, blanks around headers and values, missing fields at
 * the end of a row and unknown columns are all tolerated. A blank value is unknown: null.
 *
 * <p>Columns are looked up once by name and then used by number, so that a file of millions of rows is read without a
 * look-up per field. Every error is an {@link InputFileException} that names file, line, field and value.
 */
public final class CsvReader implements Closeable {

    /** The number of a column that the file does not have; its value is blank in every row. */
    public static final int NO_COLUMN = -1;

    private final String file;
    private final CsvScanner scanner;
    private final String[] header;
    private final Map<String, Integer> columns = new HashMap<>();

    private CsvReader(String file, Reader reader) {
        this.file = file;
        this.scanner = new CsvScanner(file, reader);
        if (!scanner.next()) {
            throw InputFileException.of(file, "is empty; a header is needed");
        }
        this.header = new String[scanner.fieldCount()];
        for (int column = 0; column < header.length; column++) {
            String name = scanner.text(column);
            header[column] = name == null ? "" : name.toLowerCase(Locale.ROOT);
            if (!header[column].isEmpty() && columns.put(header[column], column) != null) {
                throw InputFileException.of(file, scanner.line(), "the header names " + header[column] + " twice");
            }
        }
    }

    /**
     * Reads UTF-8 from a stream, which {@link #close} closes.
     *
     * @param file the name in errors
     * @throws InputFileException if there is no header
     */
    public static CsvReader of(String file, InputStream stream) {
        return new CsvReader(file, new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /**
     * The number of a column that must be there.
     *
     * @throws InputFileException if it is not
     */
    public int getColumn(String name) {
        int column = findColumn(name);
        if (column == NO_COLUMN) {
            throw InputFileException.of(file, "the required column " + name + " is missing");
        }
        return column;
    }

    /** The number of a column, or {@link #NO_COLUMN}. */
    public int findColumn(String name) {
        return columns.getOrDefault(name, NO_COLUMN);
    }

    /** Goes to the next row; false after the last. */
    public boolean next() {
        if (!scanner.next()) {
            return false;
        }
        for (int field = header.length; field < scanner.fieldCount(); field++) {
            if (scanner.text(field) != null) {
                String problem = "has " + scanner.fieldCount() + " fields, the header " + header.length
                        + "; quote values that hold a comma";
                throw InputFileException.of(file, scanner.line(), problem);
            }
        }
        return true;
    }

    /** The file's name as given. */
    public String file() {
        return file;
    }

    /** The line on which the current row begins, the header being line 1. */
    public int line() {
        return scanner.line();
    }

    /** The value without blanks around it; null if blank. */
    public String findText(int column) {
        return column == NO_COLUMN ? null : scanner.text(column);
    }

    /** The value, which must be there. */
    public String getText(int column) {
        String text = findText(column);
        if (text == null) {
            throw problem(column, "is blank");
        }
        return text;
    }

    /** The value as a number of 32 bits, which must be there. */
    public int getInt(int column) {
        String text = getText(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw problem(column, "is not a whole number");
        }
    }

    /** The value as a number, which must be there; NaN is one. */
    public double getDouble(int column) {
        return parseDouble(column, getText(column));
    }

    /** The value as a number; NaN if blank. */
    public double findDouble(int column) {
        String text = findText(column);
        return text == null ? Double.NaN : parseDouble(column, text);
    }

    private double parseDouble(int column, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw problem(column, "is not a number");
        }
    }

    /** An error about the current row's value of a column, to be thrown; see {@link InputFileException#of}. */
    public InputFileException problem(int column, String problem) {
        return InputFileException.of(file, line(), header[column], findText(column), problem);
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
