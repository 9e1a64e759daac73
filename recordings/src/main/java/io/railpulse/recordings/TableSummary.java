package io.railpulse.recordings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Counts through tables, one after the other, and keeps what they have in common. */
final class TableSummary {
    private final SortedSet<LocalDate> serviceDates = new TreeSet<>();
    private Long firstMillis;
    private Long lastMillis;

    /** Reads a table to its end and returns how many rows it has. */
    <T> long count(RecordingReader<T> reader, Function<T, String> serviceDate) {
        long rows = 0;
        String previous = null;
        while (reader.hasNext()) {
            Received<T> received = reader.next();
            rows++;
            long millis = received.receivedAtMillis();
            firstMillis = firstMillis == null || millis < firstMillis ? Long.valueOf(millis) : firstMillis;
            lastMillis = lastMillis == null || millis > lastMillis ? Long.valueOf(millis) : lastMillis;
            String date = serviceDate.apply(received.report());
            if (date != null && !date.equals(previous)) {
                serviceDates.add(LocalDate.parse(date));
                previous = date;
            }
        }
        return rows;
    }

    /** The earliest reception, milliseconds since the epoch; null if there was no row. */
    Long firstMillis() {
        return firstMillis;
    }

    /** The last reception; null if there was no row. */
    Long lastMillis() {
        return lastMillis;
    }

    SortedSet<LocalDate> serviceDates() {
        return Collections.unmodifiableSortedSet(serviceDates);
    }
}
