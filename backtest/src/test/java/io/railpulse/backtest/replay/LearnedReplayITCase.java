package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.job.SmallRecording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some weeks replayed twice: once beginning with nothing, and once with what the first time taught. */
class LearnedReplayITCase {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-06-10");
    /** So many that the first replay learns enough for forecasts of its own last days. */
    private static final int DAYS = 12;

    private static final String PREDICTIONS = "predictions.csv.gz";

    @TempDir
    private static Path folder;

    private static ReplayResult cold;
    private static ReplayResult bootstrapped;

    @BeforeAll
    static void replayTwice() throws Exception {
        Path recording = SmallRecording.in(folder.resolve("recording"), FIRST_DAY, DAYS);
        ReplayOptions options = new ReplayOptions(
                recording,
                Optional.of(folder.resolve("cold")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                Duration.ofSeconds(1));
        cold = new Replay(options, new Silence()).run();
        ReplayOptions again = new ReplayOptions(
                recording,
                Optional.of(folder.resolve("bootstrapped")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                Duration.ofSeconds(1));
        bootstrapped =
                new Replay(again.withLearned(folder.resolve("cold").resolve(LearnedFile.NAME)), new Silence()).run();
    }

    @Test
    void theFirstForecastsAreLearnedAlready() throws IOException {
        assertThat(forecastsOfTheFirstDay("cold")).isNotEmpty().noneMatch(row -> row.contains(",learned,"));
        assertThat(forecastsOfTheFirstDay("bootstrapped")).anyMatch(row -> row.contains(",learned,"));
        assertThat(lines("cold", PREDICTIONS)).as("enough to learn from").anyMatch(row -> row.contains(",learned,"));
    }

    @Test
    void whatWasObservedIsTheSame() throws IOException {
        assertThat(lines("bootstrapped", "observed_call.csv")).isEqualTo(lines("cold", "observed_call.csv"));
    }

    /** More is in the topic at the end: what the job wrote itself. It is neither read nor accounted for. */
    @Test
    void accountsForWhatWasThereBeforeAndNothingElse() throws IOException {
        int learned = lines("cold", LearnedFile.NAME).size() - 1;

        assertThat(cold.accounting().listImbalances()).isEmpty();
        assertThat(bootstrapped.accounting().listImbalances()).isEmpty();
        assertThat(learned).isGreaterThan(50);
        assertThat(cold.accounting().toText()).containsPattern("link_times +0 received = 0 accepted");
        assertThat(bootstrapped.accounting().toText())
                .containsPattern(String.format("link_times +%,d received = %,d accepted", learned, learned));
    }

    @Test
    void tellsWhatIsUsualOnEachLink() throws IOException {
        assertThat(lines("cold", "link_time.csv").get(0))
                .startsWith("train_kind,link,train_class,from_stop_id,to_stop_id,planned_seconds,traversals");
        assertThat(lines("cold", "link_time.csv")).hasSizeGreaterThan(5);
    }

    @Test
    void goesOnLearningFromWhatItBeganWith() throws IOException {
        assertThat(traversals("bootstrapped")).isEqualTo(2 * traversals("cold")).isPositive();
    }

    private static long traversals(String replay) throws IOException {
        return lines(replay, "link_time.csv").stream()
                .skip(1)
                .mapToLong(row -> Long.parseLong(row.split(",")[6]))
                .sum();
    }

    private static List<String> forecastsOfTheFirstDay(String replay) throws IOException {
        return lines(replay, PREDICTIONS).stream()
                .filter(row -> row.startsWith(FIRST_DAY.toString()))
                .toList();
    }

    private static List<String> lines(String replay, String table) throws IOException {
        Path file = folder.resolve(replay).resolve(table);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = table.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Nobody sits before it. */
    private static final class Silence implements ReplayProgress {

        @Override
        public void say(String line) {}

        @Override
        public void advance(String phase, long done, long total, Optional<Instant> recordTime) {}
    }
}
