package io.railpulse.machine.cluster;

import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.MachineException;
import io.railpulse.machine.Ports;
import io.railpulse.machine.Tether;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Flink session cluster on this machine, of Maven artifacts only: one job manager and one task manager in
 * processes of their own, everything on 127.0.0.1. Made to prove the deployable jar where it will run: in a foreign
 * process, with Flink's own class loaders.
 *
 * <p><b>What has to be in the folder of libraries</b>, with all they depend on at run time, at Flink's version:
 * {@code flink-streaming-java}, {@code flink-clients}, {@code flink-runtime-web} (takes jars by REST),
 * {@code flink-statebackend-rocksdb}, {@code log4j-slf4j-impl} and {@code log4j-core} (Flink 2 logs by SLF4J 1.7).
 * Nothing else: a Kafka client there would hide the one in the job's jar.
 *
 * <p><b>What the processes are told.</b> {@code StandaloneSessionClusterEntrypoint --configDir <conf>
 * --executionMode cluster} and {@code TaskManagerRunner --configDir <conf>}, both with {@link #OPENS}, and a
 * {@code config.yaml} in that folder. Flink's scripts compute a worker's memory; without them its settings are spelt
 * out, with -Xmx and -XX:MaxDirectMemorySize to match: see {@link SessionClusterSettings}.
 */
public final class SessionCluster implements AutoCloseable {

    /** What Flink reaches into on Java 17. */
    public static final List<String> OPENS = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    private static final String MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String WORKER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final String LOGGING = "session-cluster-log4j2.xml";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final SessionClusterOptions options;
    private final FlinkRest rest;
    private final List<Process> processes = new ArrayList<>();

    private SessionCluster(SessionClusterOptions options, FlinkRest rest) {
        this.options = options;
        this.rest = rest;
    }

    /**
     * Starts both processes and returns when the worker has offered its slots.
     *
     * @throws MachineException if they do not come up; the message names their logs
     */
    public static SessionCluster start(SessionClusterOptions options) {
        int restPort = Ports.findFree();
        FlinkRest rest = new FlinkRest(URI.create("http://" + Ports.LOOPBACK + ":" + restPort));
        SessionCluster cluster = new SessionCluster(options, rest);
        try {
            cluster.writeConfiguration(restPort);
            cluster.spawn("manager", managerOptions(), MANAGER, "--executionMode", "cluster");
            cluster.spawn("worker", workerOptions(), WORKER);
            cluster.awaitSlots();
            return cluster;
        } catch (IOException e) {
            cluster.close();
            throw new UncheckedIOException("cannot start a session cluster in " + options.folder(), e);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static List<String> managerOptions() {
        return List.of("-Xmx" + SessionClusterSettings.MANAGER_HEAP_MEGABYTES + "m");
    }

    private static List<String> workerOptions() {
        return List.of(
                "-Xmx" + SessionClusterSettings.WORKER_HEAP_MEGABYTES + "m",
                "-XX:MaxDirectMemorySize=" + SessionClusterSettings.WORKER_DIRECT_MEGABYTES + "m");
    }

    private void writeConfiguration(int restPort) throws IOException {
        for (String name : List.of("conf", "logs", "tmp", "uploads", "checkpoints")) {
            Files.createDirectories(options.folder().resolve(name));
        }
        Files.writeString(conf().resolve("config.yaml"), SessionClusterSettings.toYaml(options, restPort));
        try (InputStream logging = SessionCluster.class.getResourceAsStream("/io/railpulse/machine/" + LOGGING)) {
            Files.copy(logging, conf().resolve(LOGGING), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void spawn(String name, List<String> memory, String mainClass, String... arguments) throws IOException {
        List<String> jvmOptions = new ArrayList<>(memory);
        jvmOptions.addAll(OPENS);
        jvmOptions.add("-Dlog4j2.configurationFile=" + conf().resolve(LOGGING).toUri());
        jvmOptions.add("-Drailpulse.log=" + logs().resolve(name + ".log"));
        List<String> all = new ArrayList<>(List.of("--configDir", conf().toString()));
        all.addAll(List.of(arguments));
        String classPath = options.libraries().toAbsolutePath() + "/*";
        List<String> command = JavaProcess.command(jvmOptions, classPath, mainClass, all);
        processes.add(new ProcessBuilder(Tether.command("TERM", command))
                .redirectErrorStream(true)
                .redirectOutput(logs().resolve(name + ".out").toFile())
                .start());
    }

    private void awaitSlots() {
        boolean up = Polling.until(START_PATIENCE, () -> {
            if (processes.stream().anyMatch(process -> !process.isAlive())) {
                throw new MachineException("the session cluster did not start: see " + logs());
            }
            return rest.findFreeSlots().filter(slots -> slots > 0).isPresent();
        });
        if (!up) {
            throw new MachineException("the session cluster offers no slots: see " + logs());
        }
    }

    private Path conf() {
        return options.folder().toAbsolutePath().resolve("conf");
    }

    private Path logs() {
        return options.folder().toAbsolutePath().resolve("logs");
    }

    /** The cluster's REST interface. */
    public FlinkRest rest() {
        return rest;
    }

    /** Stops both processes and returns when they are gone. May be called again. */
    @Override
    public void close() {
        // The worker first: a worker without a manager would try for a long time to find it again.
        for (int i = processes.size() - 1; i >= 0; i--) {
            JavaProcess.stop(processes.get(i), STOP_PATIENCE);
        }
    }
}
