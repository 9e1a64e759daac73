package io.railpulse.machine.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;

/**
 * How a job is to run in this process.
 *
 * @param jobName what the job is called in logs and messages
 * @param parallelism slots, and the parallelism of the job
 * @param checkpoints folder of the checkpoints, created where it is missing; they stay when the job is cancelled or
 *     killed, and go when it has finished
 * @param checkpointInterval time between two checkpoints
 * @param restoreFrom a checkpoint or savepoint to start from, as {@link Checkpoints#findLatest} gives it; a checkpoint
 *     belongs to the new job from then on, which deletes it once it has newer ones
 * @param restartAttempts failures after which the job ends with its root cause: a local run must not loop for ever
 * @param settings sets whatever else, after everything above
 */
public record LocalFlinkOptions(
        String jobName,
        int parallelism,
        Path checkpoints,
        Duration checkpointInterval,
        Optional<Path> restoreFrom,
        int restartAttempts,
        Consumer<Configuration> settings) {

    /** A checkpoint every ten seconds, five restarts, nothing to restore. */
    public static LocalFlinkOptions of(String jobName, int parallelism, Path checkpoints) {
        return new LocalFlinkOptions(
                jobName, parallelism, checkpoints, Duration.ofSeconds(10), Optional.empty(), 5, settings -> {});
    }

    public LocalFlinkOptions withCheckpointInterval(Duration interval) {
        return new LocalFlinkOptions(
                jobName, parallelism, checkpoints, interval, restoreFrom, restartAttempts, settings);
    }

    public LocalFlinkOptions withRestoreFrom(Optional<Path> checkpoint) {
        return new LocalFlinkOptions(
                jobName, parallelism, checkpoints, checkpointInterval, checkpoint, restartAttempts, settings);
    }

    public LocalFlinkOptions withRestartAttempts(int attempts) {
        return new LocalFlinkOptions(
                jobName, parallelism, checkpoints, checkpointInterval, restoreFrom, attempts, settings);
    }

    public LocalFlinkOptions withSettings(Consumer<Configuration> more) {
        return new LocalFlinkOptions(
                jobName,
                parallelism,
                checkpoints,
                checkpointInterval,
                restoreFrom,
                restartAttempts,
                settings.andThen(more));
    }
}
