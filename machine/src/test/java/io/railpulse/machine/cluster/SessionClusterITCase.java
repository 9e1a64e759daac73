package io.railpulse.machine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.railpulse.machine.MachineException;
import io.railpulse.machine.Processes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cluster")
class SessionClusterITCase {

    private static final Path LIBRARIES = Path.of("target/session-cluster/lib");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Stays after the test: its logs tell why a cluster did not come up. */
    private static final Path FOLDER = Path.of("target/session-cluster/work").toAbsolutePath();

    private static SessionCluster cluster;
    private static FlinkRest rest;
    private static String jar;

    @BeforeAll
    static void startTheCluster() throws Exception {
        cluster = SessionCluster.start(SessionClusterOptions.of(LIBRARIES, FOLDER)
                .withSettings(Map.of(
                        "execution.checkpointing.interval", "500 ms",
                        "restart-strategy.type", "none")));
        rest = cluster.rest();
        jar = rest.uploadJar(jarOf(CountingJob.class));
    }

    @AfterAll
    static void stopTheClusterAndLeaveNothingRunning() {
        if (cluster != null) {
            cluster.close();
        }
        Processes.assertNoneWorksOn(FOLDER);
    }

    @Test
    void runsAJarToItsEnd() {
        String job = rest.run(jar, JarRun.of(CountingJob.class.getName(), 2, "1000", "100000"));

        assertThat(rest.awaitEnd(job, PATIENCE)).isEqualTo("FINISHED");
    }

    @Test
    void goesOnFromASavepointAtAnotherParallelism() {
        JarRun endless = JarRun.of(CountingJob.class.getName(), 1, "10000000", "500");
        String first = rest.run(jar, endless);
        await().atMost(PATIENCE).until(() -> rest.completedCheckpointsOf(first) > 0);
        assertThat(rest.createSavepoint(first, FOLDER.resolve("savepoints"))).isDirectory();
        Path savepoint = rest.stopWithSavepoint(first, FOLDER.resolve("savepoints"));
        assertThat(rest.awaitEnd(first, PATIENCE)).isEqualTo("FINISHED");

        String second = rest.run(jar, endless.withParallelism(2).withRestoreFrom(savepoint));
        await().atMost(PATIENCE).until(() -> rest.completedCheckpointsOf(second) > 0);

        assertThat(rest.stateOf(second)).isEqualTo("RUNNING");
        rest.cancel(second);
        assertThat(rest.awaitEnd(second, PATIENCE)).isEqualTo("CANCELED");
    }

    @Test
    void tellsWhyAJarCannotBeRun() {
        JarRun run = JarRun.of(CountingJob.class.getName(), 1, "many", "100");

        assertThatThrownBy(() -> rest.run(jar, run))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("NumberFormatException");
    }

    private static Path jarOf(Class<?> job) throws IOException {
        Path file = FOLDER.resolve("job.jar");
        String packagePath = job.getPackageName().replace('.', '/');
        Path classes = Path.of("target/test-classes").resolve(packagePath);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream archive = new JarOutputStream(out);
                Stream<Path> files = Files.list(classes)) {
            for (Path each : files.filter(path -> path.getFileName().toString().startsWith(job.getSimpleName()))
                    .toList()) {
                archive.putNextEntry(new ZipEntry(packagePath + "/" + each.getFileName()));
                Files.copy(each, archive);
                archive.closeEntry();
            }
        }
        return file;
    }
}
