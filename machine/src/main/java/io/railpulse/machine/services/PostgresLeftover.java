package io.railpulse.machine.services;

import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What an earlier run may have left on a data folder: a server that outlived its program, or a pid file whose
 * process is gone. Only the holder of the work folder's lock may clear it.
 */
final class PostgresLeftover {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private PostgresLeftover() {}

    /** Stops a server that still runs on the folder, and removes a pid file that now names somebody else. */
    static void clear(Path data, Consumer<String> notice) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> named = findNamedProcess(pidFile);
        if (named.isEmpty()) {
            // No such process: PostgreSQL itself knows what to do with the file.
            return;
        }
        ProcessHandle process = named.get();
        if (isServerOf(process, data)) {
            notice.accept("stopping a database that a former run left behind (pid " + process.pid() + ")");
            stop(process);
            return;
        }
        // The number went to another program meanwhile, which PostgreSQL would take for a running server.
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> findNamedProcess(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    private static boolean isServerOf(ProcessHandle process, Path data) {
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains("postgres") && commandLine.contains(PostgresService.dataArgument(data));
    }

    private static void stop(ProcessHandle process) throws IOException {
        // SIGINT is PostgreSQL's fast shutdown: it rolls back, writes a checkpoint and ends.
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
        try {
            process.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while stopping PostgreSQL", e);
        } catch (TimeoutException | ExecutionException e) {
            throw new MachineException("a database of a former run does not stop: end process " + process.pid(), e);
        }
    }
}
