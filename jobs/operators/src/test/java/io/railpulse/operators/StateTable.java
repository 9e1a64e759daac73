package io.railpulse.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docs/reference/state.md} says of the bytes of one run's state: at most so many, and not many fewer. */
public final class StateTable {
    private static final Path PAGE = Path.of("../../docs/reference/state.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_/-]+)` \\| ([0-9.]+) KB \\| ([0-9,.]+) KB \\|.*");
    /** A bound that is not filled by so much says nothing. */
    private static final double TIGHT = 0.7;

    private final Map<String, Double> kilobytes;

    private StateTable(Map<String, Double> kilobytes) {
        this.kilobytes = kilobytes;
    }

    public static StateTable ofUsualRun() throws IOException {
        return new StateTable(read(2));
    }

    public static StateTable ofWorstRun() throws IOException {
        return new StateTable(read(3));
    }

    private static Map<String, Double> read(int column) throws IOException {
        Map<String, Double> kilobytes = new HashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                kilobytes.put(row.group(1), Double.parseDouble(row.group(column).replace(",", "")));
            }
        }
        return kilobytes;
    }

    /** Holds what was measured of some states, by name, against the page. */
    public void holds(Map<String, Long> bytes) {
        bytes.forEach((state, measured) -> {
            assertThat(kilobytes).as("%s is to name each state of a run", PAGE).containsKey(state);
            double told = kilobytes.get(state) * 1_000;
            assertThat((double) measured)
                    .as("bytes of %s: if that is as it should be, correct %s", state, PAGE)
                    .isLessThanOrEqualTo(told)
                    .isGreaterThan(state.startsWith("_timer") ? 0 : told * TIGHT);
        });
    }
}
