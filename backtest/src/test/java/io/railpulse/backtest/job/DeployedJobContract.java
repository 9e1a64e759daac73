package io.railpulse.backtest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.railpulse.machine.cluster.FlinkRest;
import io.railpulse.machine.cluster.JarRun;
import io.railpulse.machine.cluster.SessionCluster;
import io.railpulse.machine.cluster.SessionClusterOptions;
import io.railpulse.schemas.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every job must do that is deployed: from the one jar, submitted by REST to a real session cluster, it writes what it
 * writes in a replay; and stopped in the middle with a savepoint, and started again from it at another parallelism, it still
 * does. A job's own test says what the job is, what it reads and what it must have written.
 *
 * <p>Runs in the profile {@code cluster} only: {@code mvn verify -Pcluster}.
 */
@Tag("cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DeployedJobContract {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path JAR = pathOf("railpulse.jobs.jar", "../jobs/pipelines/target/railpulse-jobs.jar");
    private static final Path LIBRARIES =
            pathOf("railpulse.cluster.libraries", "../machine/target/session-cluster/lib");

    /** Stays after the test: its logs tell why a job did not run. */
    private static final Path CLUSTER = Path.of("target/session-cluster").toAbsolutePath();

    @TempDir
    private static Path folder;

    private JobBench bench;
    private SessionCluster cluster;
    private FlinkRest rest;
    private String jar;

    /** The job's main class. */
    protected abstract String mainClass();

    /** The topics that it reads reference data from, which are there before it starts. */
    protected abstract List<Topic> references();

    /** The topics that it reads all else from. */
    protected abstract List<Topic> telemetry();

    /** Puts the input into the topics. */
    protected abstract void load(JobBench bench, Path folder) throws Exception;

    /** What it must have written in the end: what a replay of the same input writes. */
    protected abstract List<String> expectedRows(Path folder) throws Exception;

    /** What it has written. */
    protected abstract List<String> rows(JobBench bench, Path folder) throws Exception;

    /** Records later than all input, for every partition, so that a job without end knows that nothing earlier comes. */
    protected abstract List<ProducerRecord<byte[], byte[]>> later(JobBench bench, long recordMillis) throws Exception;

    @BeforeAll
    void startServicesAndCluster() throws Exception {
        bench = JobBench.start(folder);
        cluster = SessionCluster.start(SessionClusterOptions.of(LIBRARIES, CLUSTER)
                .withSettings(Map.of("execution.checkpointing.interval", "1 s", "restart-strategy.type", "none")));
        rest = cluster.rest();
        jar = rest.uploadJar(JAR);
    }

    @AfterAll
    void stopClusterAndServices() {
        if (cluster != null) {
            cluster.close();
        }
        if (bench != null) {
            bench.close();
        }
    }

    @BeforeEach
    void emptyTopicsAndTables() throws Exception {
        bench.clear();
    }

    @Test
    void writesWhatAReplayWrites() throws Exception {
        load(bench, folder);

        String job = rest.run(jar, JarRun.of(mainClass(), 2, bench.arguments("--bounded", "true")));

        assertThat(rest.awaitEnd(job, PATIENCE)).isEqualTo("FINISHED");
        assertThat(rows(bench, folder)).containsExactlyElementsOf(expectedRows(folder));
    }

    @Test
    void goesOnFromASavepointAtAnotherParallelism() throws Exception {
        load(bench, folder);
        List<ProducerRecord<byte[], byte[]>> references = bench.read(references());
        List<ProducerRecord<byte[], byte[]>> telemetry = bench.read(telemetry());
        long middle = telemetry.stream()
                .mapToLong(ProducerRecord::timestamp)
                .sorted()
                .skip(telemetry.size() / 2)
                .findFirst()
                .orElseThrow();
        long last =
                telemetry.stream().mapToLong(ProducerRecord::timestamp).max().orElseThrow();
        bench.clear();
        bench.send(references);
        bench.send(telemetry.stream()
                .filter(record -> record.timestamp() <= middle)
                .toList());

        JarRun endless = JarRun.of(mainClass(), 1, bench.arguments("--sequenced", "true"));
        String before = rest.run(jar, endless);
        List<String> none = rows(bench, folder);
        await().atMost(PATIENCE).until(() -> rows(bench, folder).size() > none.size());
        Path savepoint = rest.stopWithSavepoint(before, folder.resolve("savepoints"));
        assertThat(rest.awaitEnd(before, PATIENCE)).isEqualTo("FINISHED");

        List<ProducerRecord<byte[], byte[]>> secondHalf = new ArrayList<>(
                telemetry.stream().filter(record -> record.timestamp() > middle).toList());
        secondHalf.addAll(later(bench, last + Duration.ofHours(1).toMillis()));
        bench.send(secondHalf);
        String after = rest.run(jar, endless.withParallelism(2).withRestoreFrom(savepoint));

        List<String> expected = expectedRows(folder);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows(bench, folder)).containsExactlyElementsOf(expected));
        rest.cancel(after);
        assertThat(rest.awaitEnd(after, PATIENCE)).isEqualTo("CANCELED");
    }

    private static Path pathOf(String property, String elsewhere) {
        return Path.of(System.getProperty(property, elsewhere));
    }
}
