package io.railpulse.machine.services;

import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.MachineException;
import io.railpulse.machine.services.ServicesMessage.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Kafka and PostgreSQL on this machine, in a process of their own: restarting a pipeline does not stop them, and a
 * broker that dies does not take the program with it. They end with the program, even when it is killed.
 */
public final class LocalServices implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

    private final Process process;
    private final WorkFolder folder;
    private final ServicesMessage ready;

    private LocalServices(Process process, WorkFolder folder, ServicesMessage ready) {
        this.process = process;
        this.folder = folder;
        this.ready = ready;
    }

    /**
     * Starts both and returns when both answer.
     *
     * @param progress takes short lines for the person at the terminal, also later on, should a service fail
     * @throws MachineException if they cannot be started: folder in use, port taken, time over, ...
     */
    public static LocalServices start(LocalServicesOptions options, Consumer<String> progress) {
        WorkFolder folder = WorkFolder.claim(options.workFolder());
        Process process = spawn(options, folder);
        CompletableFuture<ServicesMessage> answer = new CompletableFuture<>();
        Thread listener = new Thread(() -> listen(process, answer, progress), "services-listener");
        listener.setDaemon(true);
        listener.start();
        try {
            ServicesMessage message = answer.get(options.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (message.kind() == Kind.READY) {
                return new LocalServices(process, folder, message);
            }
            throw stopped(process, new MachineException(message.fields().get(0)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(process, new MachineException("interrupted while starting the services", e));
        } catch (TimeoutException e) {
            throw stopped(
                    process,
                    new MachineException(
                            "the services did not start within "
                                    + options.startTimeout().toSeconds() + " s: see " + folder.logs(),
                            e));
        } catch (ExecutionException e) {
            throw stopped(
                    process,
                    new MachineException("the services ended while starting: see " + folder.logs(), e.getCause()));
        }
    }

    private static MachineException stopped(Process process, MachineException reason) {
        JavaProcess.stop(process, STOP_PATIENCE);
        return reason;
    }

    private static Process spawn(LocalServicesOptions options, WorkFolder folder) {
        List<String> jvmOptions = List.of(
                "-Xms128m",
                "-Xmx" + options.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=classpath:io/railpulse/machine/services-log4j2.xml",
                "-Drailpulse.logs=" + folder.logs());
        List<String> command = JavaProcess.command(
                jvmOptions, System.getProperty("java.class.path"), ServicesMain.class.getName(), options.toArguments());
        Path stderr = folder.logs().resolve("services.err");
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(stderr.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the services' process", e);
        }
    }

    private static void listen(Process process, CompletableFuture<ServicesMessage> answer, Consumer<String> progress) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .map(ServicesMessage::parse)
                    .flatMap(Optional::stream)
                    .forEach(message -> take(message, answer, progress));
        } catch (IOException | UncheckedIOException e) {
            answer.completeExceptionally(e);
        }
        answer.completeExceptionally(new MachineException("the services' process has ended"));
    }

    private static void take(
            ServicesMessage message, CompletableFuture<ServicesMessage> answer, Consumer<String> progress) {
        boolean firstAnswer = message.kind() != Kind.PROGRESS && answer.complete(message);
        if (!firstAnswer) {
            progress.accept(message.fields().get(0));
        }
    }

    /** Address of the broker, as Kafka clients take it. */
    public String bootstrapServers() {
        return ready.fields().get(0);
    }

    /** URL of the database, without user and password. */
    public String jdbcUrl() {
        return ready.fields().get(1);
    }

    /** The owner of the database. */
    public String user() {
        return ready.fields().get(2);
    }

    /** The password of {@link #user()}; for clients, never for logs. */
    public String password() {
        return ready.fields().get(3);
    }

    /** The folder they work on. */
    public WorkFolder workFolder() {
        return folder;
    }

    /** Process id of the services' process. */
    public long pid() {
        return process.pid();
    }

    /** Whether their process is there; false after {@link #close()}, or when a service has failed. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Stops both cleanly and returns when they are gone. May be called again. */
    @Override
    public void close() {
        JavaProcess.stop(process, STOP_PATIENCE);
    }
}
