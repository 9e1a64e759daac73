package io.railpulse.machine.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How an uploaded jar is to be run.
 *
 * @param entryClass its main class
 * @param arguments of the main class; Flink shows them in its interface, so no secrets
 * @param parallelism of the job
 * @param restoreFrom a savepoint or checkpoint to start from
 */
public record JarRun(String entryClass, List<String> arguments, int parallelism, Optional<Path> restoreFrom) {

    public static JarRun of(String entryClass, int parallelism, String... arguments) {
        return new JarRun(entryClass, List.of(arguments), parallelism, Optional.empty());
    }

    public JarRun withParallelism(int other) {
        return new JarRun(entryClass, arguments, other, restoreFrom);
    }

    public JarRun withRestoreFrom(Path savepoint) {
        return new JarRun(entryClass, arguments, parallelism, Optional.of(savepoint));
    }
}
