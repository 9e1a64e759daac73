package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedFileTest {
    private static final String HEADER = "train_kind,what,key,known_at,model_version,numbers\n";

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        List<LearnedUpdate> learned = List.of(
                new LearnedUpdate(
                        "/1", LearnedKind.REPORTING, "", new double[] {0.1 + 0.2, 1e-300}, 1_740_787_200_123L),
                new LearnedUpdate("IC, \"fast\"/1", LearnedKind.LINK, "a, \"b\">c 12", new double[] {-1}, 0),
                new LearnedUpdate("freight/30", LearnedKind.HISTORY, "7/2", new double[] {Double.NaN, -0.0}, 7));
        Path file = folder.resolve(LearnedFile.NAME);

        LearnedFile.write(learned, file);

        assertThat(LearnedFile.read(file))
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(learned);
    }

    @Test
    void leavesOutHowAnotherModelForecasts() throws IOException {
        Path file =
                written("/1,width,a3,2025-03-01T10:00:00Z,0,1.0 1.0\n/1,link,a>b 3,2025-03-01T10:00:00Z,0,2.0 1.0\n");

        assertThat(LearnedFile.read(file)).extracting(LearnedUpdate::kind).containsExactly(LearnedKind.LINK);
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        assertFault("/1,colour,a3,2025-03-01T10:00:00Z,1,1.0\n", "is nothing that is learned");
        assertFault("/1,link,a>b 3,yesterday,1,1.0\n", "is no time");
        assertFault("/1,link,a>b 3,2025-03-01T10:00:00Z,1,many\n", "are no numbers");
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> LearnedFile.read(folder.resolve("missing")))
                .withMessageContaining("cannot be read");
    }

    private void assertFault(String rows, String fault) throws IOException {
        Path file = written(rows);
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> LearnedFile.read(file))
                .withMessageContaining("line 2")
                .withMessageContaining(fault);
    }

    private Path written(String rows) throws IOException {
        Path file = folder.resolve("given.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
