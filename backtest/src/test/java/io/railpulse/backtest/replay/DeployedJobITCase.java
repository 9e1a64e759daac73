package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.railpulse.backtest.job.JobBench;
import io.railpulse.backtest.job.SmallRecording;
import io.railpulse.backtest.recording.Recording;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.machine.cluster.FlinkRest;
import io.railpulse.machine.cluster.JarRun;
import io.railpulse.machine.cluster.SessionCluster;
import io.railpulse.machine.cluster.SessionClusterOptions;
import io.railpulse.pipelines.tracking.TrackingJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The deployable jar on a session cluster, submitted as one would submit it: it observes the same calls as a replay, also
 * when it is stopped with a savepoint in between and goes on at another parallelism.
 */
@Tag("cluster")
class DeployedJobITCase {
    private static final Path LIBRARIES = Path.of("../machine/target/session-cluster/lib");
    private static final Path JAR = Path.of("../jobs/pipelines/target/railpulse-jobs.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final LocalDate FROM = LocalDate.parse("2025-06-01");
    private static final int DAYS = 40;

    @TempDir
    private static Path folder;

    private static Recording recording;
    private static List<String> replayed;
    private static JobBench bench;
    private static SessionCluster cluster;
    private static FlinkRest rest;
    private static String jar;

    @BeforeAll
    static void replayAndStartTheCluster() throws Exception {
        Path made = SmallRecording.in(folder.resolve("recording"), FROM, DAYS);
        recording = Recording.open(made);
        ReplayOptions options = new ReplayOptions(
                made,
                Optional.of(folder.resolve("replayed")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                Duration.ofSeconds(10));
        assertThat(new Replay(options, new Silence()).run().accounting().listImbalances())
                .isEmpty();
        replayed = Files.readAllLines(folder.resolve("replayed/observed_call.csv"));
        bench = JobBench.start(folder);
        cluster = SessionCluster.start(SessionClusterOptions.of(LIBRARIES, folder.resolve("cluster"))
                .withSettings(Map.of("execution.checkpointing.interval", "500 ms", "restart-strategy.type", "none")));
        rest = cluster.rest();
        jar = rest.uploadJar(JAR);
    }

    @AfterAll
    static void stopEverything() {
        if (cluster != null) {
            cluster.close();
        }
        if (bench != null) {
            bench.close();
        }
    }

    @BeforeEach
    void loadTheRecordingAnew() throws Exception {
        bench.clear();
        new RecordingLoader(bench.kafka(), recording, FROM, FROM.plusDays(DAYS), new Silence())
                .load(GtfsFeed.read(recording.timetable()), recording.createSummary());
    }

    @Test
    void observesWhatTheReplayObserves() throws Exception {
        String job = rest.run(jar, run(2));

        assertThat(rest.awaitEnd(job, PATIENCE)).isEqualTo("FINISHED");
        assertThat(observedCalls()).containsExactlyElementsOf(replayed);
    }

    @Test
    void observesTheSameWhenItGoesOnFromASavepointAtAnotherParallelism() throws Exception {
        String first = rest.run(jar, run(1));
        await().atMost(PATIENCE).until(() -> rest.completedCheckpointsOf(first) > 0 && callsSoFar() > 0);
        Path savepoint = rest.stopWithSavepoint(first, folder.resolve("savepoints"));
        assertThat(callsSoFar()).isLessThan(replayed.size() - 1);

        String second = rest.run(jar, run(2).withRestoreFrom(savepoint));

        assertThat(rest.awaitEnd(second, PATIENCE)).isEqualTo("FINISHED");
        assertThat(observedCalls()).containsExactlyElementsOf(replayed);
    }

    private static JarRun run(int parallelism) {
        return JarRun.of(TrackingJob.class.getName(), parallelism, bench.arguments("true"));
    }

    private static long callsSoFar() throws Exception {
        return Long.parseLong(bench.list("select count(*) from observed_call").get(0));
    }

    private static List<String> observedCalls() throws Exception {
        Path out = Files.createTempDirectory(folder, "observed");
        try (Connection connection = bench.database().connect()) {
            new TableExport(connection, out).writeAll();
        }
        return Files.readAllLines(out.resolve("observed_call.csv"));
    }

    /** Nobody sits before it. */
    private static final class Silence implements ReplayProgress {

        @Override
        public void say(String line) {}

        @Override
        public void advance(String phase, long done, long total, Optional<Instant> recordTime) {}
    }
}
