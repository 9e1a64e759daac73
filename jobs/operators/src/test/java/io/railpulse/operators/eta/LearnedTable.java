package io.railpulse.operators.eta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docs/reference/state.md} says of the bytes of what is learned: at most so many, and not many fewer. */
final class LearnedTable {
    private static final Path PAGE = Path.of("../../docs/reference/state.md");
    private static final String MEGABYTES = "([0-9.]+) MB";
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| ([0-9,]+) \\| " + MEGABYTES + " \\| (?:" + MEGABYTES + "|none) \\|.*");
    /** A bound that is not filled by so much says nothing. */
    private static final double TIGHT = 0.7;

    private final Map<String, Matcher> rows = new HashMap<>();

    static LearnedTable read() throws IOException {
        LearnedTable table = new LearnedTable();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                table.rows.put(row.group(1), row);
            }
        }
        return table;
    }

    /** Holds against the page how many there are of something learned, and the bytes where it is learned. */
    void holdsWhereLearned(String what, long count, long bytes) {
        assertThat(rows).as("%s is to name all that is learned", PAGE).containsKey(what);
        assertThat(count)
                .as("how many of %s: if that is as it should be, correct %s", what, PAGE)
                .isEqualTo(Long.parseLong(rows.get(what).group(2).replace(",", "")));
        holds(what, rows.get(what).group(3), bytes);
    }

    /** Holds against the page the bytes in a task that forecasts. */
    void holdsWhereForecast(String what, long bytes) {
        holds(what, rows.get(what).group(4), bytes);
    }

    private static void holds(String what, String megabytes, long bytes) {
        double told = Double.parseDouble(megabytes) * 1_000_000;
        assertThat((double) bytes)
                .as("bytes of %s: if that is as it should be, correct %s", what, PAGE)
                .isLessThanOrEqualTo(told)
                .isGreaterThan(told * TIGHT);
    }
}
