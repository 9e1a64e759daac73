package io.railpulse.network;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.Closeable;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A reference table, row by row, with fields by name. Every error names file, line, field and value. */
final class Table implements Closeable {

    private final CsvReader csv;

    Table(CsvReader csv) {
        this.csv = csv;
    }

    boolean next() {
        return csv.next();
    }

    /** The text, null if blank. */
    String findText(String column) {
        return csv.findText(csv.getColumn(column));
    }

    String getText(String column) {
        return csv.getText(csv.getColumn(column));
    }

    /** An id that no row before has. */
    String getNewId(String column, Set<String> taken) {
        String id = getText(column);
        if (taken.contains(id)) {
            throw problem(column, "stands in the tables twice");
        }
        return id;
    }

    /** An id that another table has. */
    String getReference(String column, Set<String> known, String table) {
        return check(column, getText(column), known, table);
    }

    /** An id that another table has, null if blank. */
    String findReference(String column, Set<String> known, String table) {
        String id = findText(column);
        return id == null ? null : check(column, id, known, table);
    }

    List<String> listReferences(String column, Set<String> known, String table) {
        return listWords(column).stream()
                .map(id -> check(column, id, known, table))
                .toList();
    }

    private String check(String column, String id, Set<String> known, String table) {
        if (!known.contains(id)) {
            throw problem(column, "names " + id + ", which is not in " + table);
        }
        return id;
    }

    /** What stands in the field divided by blanks. */
    List<String> listWords(String column) {
        String text = findText(column);
        return text == null ? List.of() : List.of(text.split("\\s+"));
    }

    /** A whole number from 0; 0 if blank. */
    int findCount(String column) {
        int number = findText(column) == null ? 0 : csv.getInt(csv.getColumn(column));
        if (number < 0) {
            throw problem(column, "is negative");
        }
        return number;
    }

    double getPositive(String column) {
        double number = csv.getDouble(csv.getColumn(column));
        if (!(number > 0) || Double.isInfinite(number)) {
            throw problem(column, "is not positive");
        }
        return number;
    }

    /** Degrees, up to a limit on both sides of 0. */
    double getDegrees(String column, double limit) {
        double degrees = csv.getDouble(csv.getColumn(column));
        if (!(Math.abs(degrees) <= limit)) {
            throw problem(column, "is not between -" + limit + " and " + limit);
        }
        return degrees;
    }

    ZoneId getTimeZone(String column) {
        try {
            return ZoneId.of(getText(column));
        } catch (DateTimeException e) {
            throw problem(column, "is not a known time zone");
        }
    }

    LocalTime getTime(String column) {
        try {
            return LocalTime.parse(getText(column));
        } catch (DateTimeException e) {
            throw problem(column, "is not HH:MM");
        }
    }

    /** A constant, written in small letters. */
    <E extends Enum<E>> E getChoice(String column, E[] choices) {
        String text = getText(column);
        return Arrays.stream(choices)
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> problem(column, "is none of " + spell(choices)));
    }

    private static String spell(Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** An error about the current row's value, to be thrown. */
    InputFileException problem(String column, String problem) {
        return csv.problem(csv.getColumn(column), problem);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
