package io.railpulse.cli;

import io.railpulse.domain.eta.learning.ForecastParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command can be told that puts a recording through the job, and how it ends. */
final class ReplayTuning {
    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parallelism of the job (${DEFAULT-VALUE}); the result does not depend on it.")
    private int parallelism;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Time between two checkpoints (${DEFAULT-VALUE}).")
    private long checkpointSeconds;

    @Option(
            names = "--learned",
            paramLabel = "FILE",
            description = "Begin with what an earlier replay learned: the learned.csv.gz that its --out wrote.")
    private Path learned;

    @Option(
            names = "--without",
            paramLabel = "PARTS",
            converter = ForecastPartsConverter.class,
            description =
                    "Leave parts of forecasts out, to measure what they bring: live, dwell, similar, queue, conformal, bias,"
                            + " with commas between them; or learning, all that is learned.")
    private ForecastParts parts = ForecastParts.ALL;

    int parallelism() {
        return parallelism;
    }

    Duration checkpointInterval() {
        return Duration.ofSeconds(checkpointSeconds);
    }

    Optional<Path> learned() {
        return Optional.ofNullable(learned);
    }

    ForecastParts parts() {
        return parts;
    }

    /** Says what does not add up; the exit code. */
    static int exitCodeOf(List<String> imbalances) {
        imbalances.forEach(imbalance -> System.err.println("railpulse: the accounting does not add up: " + imbalance));
        return imbalances.isEmpty() ? 0 : 1;
    }
}
