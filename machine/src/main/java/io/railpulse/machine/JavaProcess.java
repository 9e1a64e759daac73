package io.railpulse.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts and stops further Java processes with the Java that runs this one. */
public final class JavaProcess {

    private JavaProcess() {}

    /**
     * The command for a main class.
     *
     * <p>Where the machine has {@code setsid}, the process gets a session of its own: a Ctrl-C at the terminal then
     * reaches this program only, which stops the others in the right order.
     *
     * @param classPath entries as of {@code -cp}, joined by the platform's separator
     */
    public static List<String> command(
            List<String> jvmOptions, String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        findExecutable("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classPath);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** An executable of that name on the PATH. */
    public static Optional<Path> findExecutable(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Ends a process of ours: end of input first (our own mains take it as the wish to stop), then SIGTERM, then
     * SIGKILL. Returns when it is gone.
     *
     * @param patience how long each of the two polite ways may take
     */
    public static void stop(Process process, Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // A process that is gone has no input to close.
        }
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            process.destroy();
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
