package io.railpulse.machine.cluster;

import io.railpulse.machine.Ports;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Flink's configuration file for a cluster of one manager and one worker on this machine. */
final class SessionClusterSettings {

    static final int MANAGER_HEAP_MEGABYTES = 512;

    private static final int TASK_HEAP_MEGABYTES = 512;
    private static final int FRAMEWORK_HEAP_MEGABYTES = 128;
    private static final int NETWORK_MEGABYTES = 128;
    private static final int FRAMEWORK_OFF_HEAP_MEGABYTES = 128;

    static final int WORKER_HEAP_MEGABYTES = TASK_HEAP_MEGABYTES + FRAMEWORK_HEAP_MEGABYTES;
    static final int WORKER_DIRECT_MEGABYTES = NETWORK_MEGABYTES + FRAMEWORK_OFF_HEAP_MEGABYTES;

    private SessionClusterSettings() {}

    static String toYaml(SessionClusterOptions options, int restPort) {
        Map<String, String> settings = new TreeMap<>();
        putAddresses(settings, restPort);
        putMemory(settings, options.slots());
        putFolders(settings, options.folder());
        putPipeline(settings);
        settings.putAll(options.settings());
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + ": '" + entry.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }

    private static void putAddresses(Map<String, String> settings, int restPort) {
        settings.put("jobmanager.rpc.address", Ports.LOOPBACK);
        settings.put("jobmanager.rpc.port", Integer.toString(Ports.findFree()));
        settings.put("jobmanager.bind-host", Ports.LOOPBACK);
        settings.put("taskmanager.host", Ports.LOOPBACK);
        settings.put("taskmanager.bind-host", Ports.LOOPBACK);
        settings.put("rest.address", Ports.LOOPBACK);
        settings.put("rest.bind-address", Ports.LOOPBACK);
        settings.put("rest.port", Integer.toString(restPort));
        settings.put("rest.bind-port", Integer.toString(restPort));
        // A killed worker is noticed in seconds, where the defaults take most of a minute.
        settings.put("heartbeat.interval", "2 s");
        settings.put("heartbeat.timeout", "8 s");
    }

    /** Flink's scripts derive these; a worker started without them wants each of them said. */
    private static void putMemory(Map<String, String> settings, int slots) {
        settings.put("taskmanager.numberOfTaskSlots", Integer.toString(slots));
        settings.put("taskmanager.cpu.cores", "2");
        settings.put("taskmanager.memory.framework.heap.size", FRAMEWORK_HEAP_MEGABYTES + "m");
        settings.put("taskmanager.memory.framework.off-heap.size", FRAMEWORK_OFF_HEAP_MEGABYTES + "m");
        settings.put("taskmanager.memory.task.heap.size", TASK_HEAP_MEGABYTES + "m");
        settings.put("taskmanager.memory.task.off-heap.size", "0m");
        settings.put("taskmanager.memory.managed.size", "128m");
        settings.put("taskmanager.memory.jvm-metaspace.size", "256m");
        settings.put("taskmanager.memory.jvm-overhead.min", "192m");
        settings.put("taskmanager.memory.jvm-overhead.max", "192m");
        settings.put("taskmanager.memory.network.min", NETWORK_MEGABYTES + "m");
        settings.put("taskmanager.memory.network.max", NETWORK_MEGABYTES + "m");
    }

    private static void putFolders(Map<String, String> settings, Path folder) {
        settings.put("io.tmp.dirs", folder.resolve("tmp").toString());
        settings.put("web.upload.dir", folder.resolve("uploads").toString());
        settings.put(
                "execution.checkpointing.dir",
                folder.resolve("checkpoints").toUri().toString());
    }

    private static void putPipeline(Map<String, String> settings) {
        settings.put("pipeline.object-reuse", "true");
        settings.put("pipeline.generic-types", "false");
        settings.put("pipeline.auto-generate-uids", "false");
        settings.put("execution.checkpointing.interval", "5 s");
        settings.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        settings.put("execution.checkpointing.tolerable-failed-checkpoints", "3");
        settings.put("restart-strategy.type", "exponential-delay");
        settings.put("restart-strategy.exponential-delay.attempts-before-reset-backoff", "5");
    }
}
