package io.railpulse.gtfs;

/** A time of a service day, {@code HH:MM:SS} with as many hours as it takes: a trip may last eighteen days. */
final class GtfsTime {

    /** No time is given. */
    static final int UNKNOWN = -1;

    /** The text is not a time. */
    static final int INVALID = -2;

    private static final int MAX_HOUR_DIGITS = 4;

    private GtfsTime() {}

    /** Seconds since the start of the service day, {@link #UNKNOWN} for null, or {@link #INVALID}. */
    static int parseSeconds(String text) {
        if (text == null) {
            return UNKNOWN;
        }
        int hourDigits = text.length() - ":MM:SS".length();
        if (hourDigits < 1 || hourDigits > MAX_HOUR_DIGITS) {
            return INVALID;
        }
        if (text.charAt(hourDigits) != ':' || text.charAt(hourDigits + 3) != ':') {
            return INVALID;
        }
        int hours = parseDigits(text, 0, hourDigits);
        int minutes = parseDigits(text, hourDigits + 1, hourDigits + 3);
        int seconds = parseDigits(text, hourDigits + 4, hourDigits + 6);
        boolean valid = hours >= 0 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
        return valid ? (hours * 60 + minutes) * 60 + seconds : INVALID;
    }

    private static int parseDigits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return INVALID;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** {@code 25:10:00} for 90,600. */
    static String format(int seconds) {
        return String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
