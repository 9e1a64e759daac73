package io.railpulse.recordings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The text of rows of CSV. Written for tables of millions of rows: nothing is formatted that can be counted out, and the
 * same value gives the same characters on every JVM.
 */
final class RowText {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final double LARGEST_COUNTED_OUT = 1e9;

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean rowBegun;
    private long dayOfPrefix = Long.MIN_VALUE;
    private String dayPrefix;

    /** Adds a field as it is; null is blank. */
    RowText field(String value) {
        separate();
        if (value != null) {
            appendQuotedIfNeeded(value);
        }
        return this;
    }

    /** Adds a whole number; null is blank. */
    RowText field(Integer value) {
        separate();
        if (value != null) {
            text.append(value.intValue());
        }
        return this;
    }

    /** Adds a time in UTC, to the millisecond; null is blank. */
    RowText time(Long millis) {
        separate();
        if (millis != null) {
            appendTime(millis);
        }
        return this;
    }

    /** Adds a number without needless zeros, rounded to so many decimals, seven at most; null and NaN are blank. */
    RowText number(Double value, int decimals) {
        separate();
        if (value != null && !Double.isNaN(value)) {
            appendNumber(value, decimals);
        }
        return this;
    }

    RowText endRow() {
        text.append('\n');
        rowBegun = false;
        return this;
    }

    int length() {
        return text.length();
    }

    /** What was written since the last time. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void separate() {
        if (rowBegun) {
            text.append(',');
        }
        rowBegun = true;
    }

    private void appendQuotedIfNeeded(String value) {
        boolean quoted = false;
        for (int at = 0; at < value.length() && !quoted; at++) {
            char character = value.charAt(at);
            quoted = character == ',' || character == '"' || character == '\n' || character == '\r';
        }
        if (quoted) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
    }

    private void appendTime(long millis) {
        long day = Math.floorDiv(millis, DAY_MILLIS);
        if (day != dayOfPrefix) {
            dayPrefix = LocalDate.ofEpochDay(day) + "T";
            dayOfPrefix = day;
        }
        int ofDay = (int) (millis - day * DAY_MILLIS);
        int second = ofDay / 1_000;
        text.append(dayPrefix);
        appendDigits(second / 3_600, 2);
        text.append(':');
        appendDigits(second / 60 % 60, 2);
        text.append(':');
        appendDigits(second % 60, 2);
        if (ofDay % 1_000 != 0) {
            text.append('.');
            appendDigits(ofDay % 1_000, 3);
        }
        text.append('Z');
    }

    private void appendNumber(double value, int decimals) {
        if (Double.isInfinite(value)) {
            text.append(value);
            return;
        }
        if (Math.abs(value) >= LARGEST_COUNTED_OUT) {
            BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
            text.append(rounded.stripTrailingZeros().toPlainString());
            return;
        }
        long scaled = Math.round(Math.abs(value) * POWERS_OF_TEN[decimals]);
        if (value < 0 && scaled != 0) {
            text.append('-');
        }
        int left = decimals;
        while (left > 0 && scaled % 10 == 0) {
            scaled /= 10;
            left--;
        }
        text.append(scaled / POWERS_OF_TEN[left]);
        if (left > 0) {
            text.append('.');
            appendDigits(scaled % POWERS_OF_TEN[left], left);
        }
    }

    private void appendDigits(long number, int digits) {
        for (int digit = digits - 1; digit >= 0; digit--) {
            text.append((char) ('0' + number / POWERS_OF_TEN[digit] % 10));
        }
    }
}
