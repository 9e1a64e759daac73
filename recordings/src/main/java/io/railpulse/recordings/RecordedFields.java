package io.railpulse.recordings;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads the values that all tables of a recording, and of what a replay writes, have in common. */
public final class RecordedFields {

    private RecordedFields() {}

    /**
     * A time as milliseconds since the epoch; null if blank.
     *
     * @throws InputFileException if it is not an ISO-8601 time in UTC
     */
    public static Long findMillis(CsvReader csv, int column) {
        String text = csv.findText(column);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            throw csv.problem(column, "is not a time such as 2025-09-18T08:47:00Z");
        }
    }

    /** As {@link #findMillis}, but it must be there. */
    public static long getMillis(CsvReader csv, int column) {
        csv.getText(column);
        return findMillis(csv, column);
    }

    /**
     * A service date; null if blank.
     *
     * @throws InputFileException if it is not an ISO-8601 date
     */
    public static LocalDate findDate(CsvReader csv, int column) {
        String text = csv.findText(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw csv.problem(column, "is not a date such as 2025-09-18");
        }
    }

    /** As {@link #findDate}, but it must be there. */
    public static LocalDate getDate(CsvReader csv, int column) {
        csv.getText(column);
        return findDate(csv, column);
    }

    /** A number; null if blank. */
    static Double findNumber(CsvReader csv, int column) {
        return csv.findText(column) == null ? null : csv.getDouble(column);
    }
}
