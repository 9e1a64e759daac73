package io.railpulse.connectors.avro;

import java.time.Instant;
import java.time.LocalDate;

/** How single fields cross between Avro and the domain; null stays null. */
public final class AvroFields {

    private AvroFields() {}

    /** The text, or null if it is blank: producers write "" for what they do not know. */
    public static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Milliseconds since the epoch. */
    public static Long millisOrNull(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    public static Instant instantOrNull(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** Whole seconds, rounded down. */
    public static Long secondsOrNull(Long millis) {
        return millis == null ? null : Math.floorDiv(millis, 1000L);
    }

    /** Milliseconds of seconds. */
    public static Long millisOfSecondsOrNull(Long seconds) {
        return seconds == null ? null : seconds * 1000L;
    }

    /** ISO-8601 date. */
    public static String dateTextOrNull(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** @throws java.time.format.DateTimeParseException if the text is no ISO-8601 date */
    public static LocalDate dateOrNull(String isoDate) {
        return isoDate == null ? null : LocalDate.parse(isoDate);
    }
}
