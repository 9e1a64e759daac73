package io.railpulse.machine.flink;

import io.railpulse.machine.Ports;
import java.time.Duration;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** What Flink is told when it runs inside this process. */
final class LocalFlinkSettings {

    private LocalFlinkSettings() {}

    static Configuration of(LocalFlinkOptions options) {
        Configuration settings = new Configuration();
        setPipeline(settings, options);
        setCheckpoints(settings, options);
        setRestarts(settings, options);
        setMemory(settings);
        setNetwork(settings);
        options.settings().accept(settings);
        return settings;
    }

    private static void setPipeline(Configuration settings, LocalFlinkOptions options) {
        settings.set(PipelineOptions.NAME, options.jobName());
        settings.set(CoreOptions.DEFAULT_PARALLELISM, options.parallelism());
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    }

    private static void setCheckpoints(Configuration settings, LocalFlinkOptions options) {
        settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, false);
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                options.checkpoints().toUri().toString());
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, options.checkpointInterval());
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 3);
        settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);
        options.restoreFrom().ifPresent(checkpoint -> {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            settings.set(
                    StateRecoveryOptions.RESTORE_MODE,
                    claimMode(checkpoint.getFileName().toString()));
        });
    }

    /** Old checkpoints would pile up with every resumed run; a savepoint belongs to whoever made it. */
    private static RecoveryClaimMode claimMode(String folder) {
        return folder.startsWith(Checkpoints.FOLDER_PREFIX) ? RecoveryClaimMode.CLAIM : RecoveryClaimMode.NO_CLAIM;
    }

    private static void setRestarts(Configuration settings, LocalFlinkOptions options) {
        if (options.restartAttempts() == 0) {
            settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
            return;
        }
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, options.restartAttempts());
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofMillis(500));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, 2.0);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(10));
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
                Duration.ofMinutes(10));
    }

    private static void setMemory(Configuration settings) {
        // Heap state needs next to no managed memory; 128 MB of buffers carry some 25 operators at parallelism 4.
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(128));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
    }

    private static void setNetwork(Configuration settings) {
        settings.set(JobManagerOptions.BIND_HOST, Ports.LOOPBACK);
        settings.set(TaskManagerOptions.HOST, Ports.LOOPBACK);
        settings.set(TaskManagerOptions.BIND_HOST, Ports.LOOPBACK);
        settings.set(BlobServerOptions.PORT, "0");
        settings.set(RestOptions.ADDRESS, Ports.LOOPBACK);
        settings.set(RestOptions.BIND_ADDRESS, Ports.LOOPBACK);
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(WebOptions.SUBMIT_ENABLE, false);
        settings.set(WebOptions.CANCEL_ENABLE, false);
        settings.set(WebOptions.RESCALE_ENABLE, false);
    }
}
