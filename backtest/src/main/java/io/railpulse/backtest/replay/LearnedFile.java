package io.railpulse.backtest.replay;

import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a replay has learned, in a file: a gzipped CSV with a header, a row for each key of {@code rail.link-time.v1}, in their
 * order. Numbers are written so that they come back as they were, with blanks between them.
 */
final class LearnedFile {
    /** Its name among the tables of a replay. */
    static final String NAME = "learned.csv.gz";

    private static final String HEADER = "train_kind,what,key,known_at,model_version,numbers";

    private LearnedFile() {}

    static void write(List<LearnedUpdate> learned, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), false, StandardCharsets.UTF_8)) {
            out.print(HEADER + "\n");
            for (LearnedUpdate one : learned) {
                String numbers =
                        Arrays.stream(one.numbers()).mapToObj(Double::toString).collect(Collectors.joining(" "));
                out.print(String.join(
                                ",",
                                quoted(one.trainKind()),
                                one.kind().code(),
                                quoted(one.key()),
                                Instant.ofEpochMilli(one.recordMillis()).toString(),
                                EtaPublication.MODEL_VERSION,
                                numbers)
                        + "\n");
            }
            if (out.checkError()) {
                throw new IOException(file + " cannot be written.");
            }
        }
    }

    /**
     * Reads a file; how another version of the model forecasts is left out, since it means nothing to this one.
     *
     * @throws InputFileException if it cannot be read, or is no such file; it says where and why
     */
    static List<LearnedUpdate> read(Path file) {
        List<LearnedUpdate> learned = new ArrayList<>();
        try (CsvReader rows = CsvReader.of(file.toString(), new GZIPInputStream(Files.newInputStream(file)))) {
            Columns columns = new Columns(rows);
            while (rows.next()) {
                LearnedUpdate row = columns.read();
                boolean same = rows.getText(columns.modelVersion).equals(EtaPublication.MODEL_VERSION);
                if (same || !row.kind().isOfTheModel()) {
                    learned.add(row);
                }
            }
        } catch (IOException e) {
            throw InputFileException.of(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return learned;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Where the values of a row stand. */
    private static final class Columns {
        private final CsvReader rows;
        private final int trainKind;
        private final int what;
        private final int key;
        private final int knownAt;
        private final int modelVersion;
        private final int numbers;

        Columns(CsvReader rows) {
            this.rows = rows;
            trainKind = rows.getColumn("train_kind");
            what = rows.getColumn("what");
            key = rows.getColumn("key");
            knownAt = rows.getColumn("known_at");
            modelVersion = rows.getColumn("model_version");
            numbers = rows.getColumn("numbers");
        }

        LearnedUpdate read() {
            LearnedKind kind = LearnedKind.findByCode(rows.getText(what))
                    .orElseThrow(() -> rows.problem(what, "is nothing that is learned"));
            // What is learned of the whole network has no key.
            String name = rows.findText(key);
            return new LearnedUpdate(
                    rows.getText(trainKind), kind, name == null ? "" : name, readNumbers(), readMillis());
        }

        private long readMillis() {
            try {
                return Instant.parse(rows.getText(knownAt)).toEpochMilli();
            } catch (DateTimeParseException e) {
                throw rows.problem(knownAt, "is no time");
            }
        }

        private double[] readNumbers() {
            try {
                return Arrays.stream(rows.getText(numbers).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            } catch (NumberFormatException e) {
                throw rows.problem(numbers, "are no numbers");
            }
        }
    }
}
