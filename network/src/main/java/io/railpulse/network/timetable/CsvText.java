package io.railpulse.network.timetable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** A comma-separated file in the making: UTF-8, line feeds, quotes only where they are needed. */
final class CsvText {

    private static final int KM_DECIMALS = 3;
    private static final int DEGREE_DECIMALS = 7;

    private final StringBuilder text = new StringBuilder();
    private final int width;

    CsvText(String... header) {
        this.width = header.length;
        append(header);
    }

    /** A row with as many values as the header; null is blank. */
    void add(Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException("A row of " + values.length + " values under a header of " + width);
        }
        append(values);
    }

    private void append(Object[] values) {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                text.append(',');
            }
            text.append(values[column] == null ? "" : quote(values[column].toString()));
        }
        text.append('\n');
    }

    private static String quote(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** To the metre, so that the same length is the same text in every file. */
    static String km(double km) {
        return decimal(km, KM_DECIMALS);
    }

    /** To the centimetre. */
    static String degrees(double degrees) {
        return decimal(degrees, DEGREE_DECIMALS);
    }

    /** As short as it can be; never with an exponent. */
    static String number(double number) {
        return decimal(number, KM_DECIMALS);
    }

    static String words(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Exact, where printing a double may differ between versions of Java. */
    private static String decimal(double number, int decimals) {
        BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
