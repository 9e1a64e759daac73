package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.job.SmallRecording;
import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.cluster.SessionCluster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay gives the same tables each time, at whatever parallelism and after whatever misfortune it is done. */
class ReplayITCase {
    @TempDir
    private static Path folder;

    private static Path recording;
    private static Map<String, String> tables;
    private static Duration took;

    @BeforeAll
    static void replayOnce() throws Exception {
        recording = SmallRecording.in(folder.resolve("small-recording"), LocalDate.parse("2025-06-10"), 6);
        long begun = System.nanoTime();
        tables = replay(2, "first");
        took = Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void writesEveryTable() {
        assertThat(tables.keySet())
                .contains(
                        "accounting.json",
                        "observed_call.csv",
                        "predictions.csv.gz",
                        "train_run.csv",
                        "train_status.csv",
                        "train_eta.csv",
                        "link_time.csv",
                        "learned.csv.gz",
                        "corridor_throughput.csv",
                        "link_throughput.csv",
                        "station_throughput.csv",
                        "border_dwell.csv",
                        "border_queue.csv",
                        "punctuality.csv",
                        "sensor_window.csv",
                        "consignment_status.csv",
                        "alert.csv",
                        "alert_event.csv",
                        "rejected.csv");
        assertThat(tables.get("observed_call.csv").lines()).hasSize(1 + 5 * 6 * 4);
        assertThat(tables.get("predictions.csv.gz").lines()).hasSizeGreaterThan(1_000);
        assertThat(tables.get("link_throughput.csv").lines()).hasSizeGreaterThan(100);
        assertThat(tables.get("failed_row.csv").lines()).hasSize(1);
    }

    @Test
    void accountsForRecordsThatCannotBeRead() {
        String each = " : " + 6 * SmallRecording.UNREADABLE_A_DAY;

        assertThat(tables.get("accounting.json"))
                .contains("\"malformed\"" + each, "\"empty-value\"" + each, "\"tombstone\"" + each);
    }

    @Test
    void accountsForSensorsAndTellsOfThem() {
        assertThat(tables.get("accounting.json"))
                .contains(
                        "\"sensors\"",
                        "\"unknown-quantity\"",
                        "\"wrong-schema\" : " + 6 * SmallRecording.UNREADABLE_A_DAY);
        assertThat(tables.get("sensor_window.csv").lines()).hasSizeGreaterThan(100);
        assertThat(tables.get("alert.csv").lines()).anyMatch(line -> line.contains(",hot-bearing,"));
    }

    @Test
    void givesTheSameAtAnotherParallelism() throws Exception {
        assertSame(replay(1, "narrow"));
    }

    /** Killed while it tracks, and again at any moment: other moments each time, so a failure tells its seed. */
    @Test
    void givesTheSameAfterItWasKilledAndStartedAgain() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Path out = folder.resolve("killed");

        Process tracking = start(out);
        assertThat(tracking.inputReader().lines().anyMatch(line -> line.startsWith("tracking")))
                .isTrue();
        killAfter(random.nextLong(3_000), tracking);
        killAfter(random.nextLong(took.toMillis()), start(out));
        Process last = start(out);
        List<String> told = last.inputReader().lines().toList();

        assertThat(last.waitFor()).as("seed %d, %s", seed, told).isZero();
        assertSame(tablesIn(out));
    }

    private static void killAfter(long millis, Process process) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static Process start(Path out) throws IOException {
        List<String> command = JavaProcess.command(
                Stream.concat(SessionCluster.OPENS.stream(), Stream.of("-Xmx1g"))
                        .toList(),
                System.getProperty("java.class.path"),
                ReplayProgram.class.getName(),
                List.of(recording.toString(), folder.resolve("work").toString(), out.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Map<String, String> replay(int parallelism, String name) throws Exception {
        Path out = folder.resolve(name);
        ReplayOptions options = new ReplayOptions(
                recording,
                Optional.of(out),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parallelism,
                Duration.ofSeconds(1));
        ReplayResult result = new Replay(options, new Silence()).run();
        assertThat(result.accounting().listImbalances()).isEmpty();
        return tablesIn(out);
    }

    private static void assertSame(Map<String, String> others) {
        assertThat(others.keySet()).isEqualTo(tables.keySet());
        for (Map.Entry<String, String> table : tables.entrySet()) {
            assertThat(others.get(table.getKey()).lines())
                    .as(table.getKey())
                    .containsExactlyElementsOf(table.getValue().lines().toList());
        }
    }

    private static Map<String, String> tablesIn(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), textOf(file));
            }
        }
        return texts;
    }

    private static String textOf(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
