package io.railpulse.backtest.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.cluster.SessionCluster;
import io.railpulse.machine.flink.Checkpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The alerting job as somebody keeps it running: whenever it was killed, it is started again on the same checkpoints. */
final class AlertingProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path checkpoints;
    private final Path log;
    private final String[] arguments;
    private Process process;
    private Optional<Path> begunFrom;

    /**
     * @param folder of the checkpoints, and of what it prints
     * @param arguments of the job
     */
    AlertingProcess(Path folder, String... arguments) {
        this.checkpoints = folder.resolve("checkpoints");
        this.log = folder.resolve("alerting.log");
        this.arguments = arguments;
    }

    void start() throws IOException {
        begunFrom = Checkpoints.findLatest(checkpoints);
        List<String> command = JavaProcess.command(
                Stream.concat(SessionCluster.OPENS.stream(), Stream.of("-Xmx640m"))
                        .toList(),
                System.getProperty("java.class.path"),
                AlertingProgram.class.getName(),
                Stream.concat(Stream.of(checkpoints.toString()), Stream.of(arguments))
                        .toList());
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until it has completed a checkpoint since it was started. */
    void awaitCheckpoint() {
        // It deletes older ones meanwhile.
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    assertThat(isRunning()).as(tellLog()).isTrue();
                    return !Checkpoints.findLatest(checkpoints).equals(begunFrom);
                });
    }

    /** Lets it run for some time, and kills it. */
    void killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("It has ended by itself: " + tellLog());
        }
        // SIGKILL: nothing is closed, nothing is written any more.
        process.destroyForcibly().waitFor();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String tellLog() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "it left no words";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
