package io.railpulse.machine.services;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What the local broker is told: one node that is controller and broker, small, and never deleting by itself. */
final class KafkaSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final int MEBIBYTE = 1024 * 1024;

    private static final Map<String, Object> FIXED = Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", NODE_ID),
            entry("controller.listener.names", CONTROLLER_LISTENER),
            entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
            entry("inter.broker.listener.name", "PLAINTEXT"),
            // A topic exists because somebody declared it, never because of a typing error.
            entry("auto.create.topics.enable", false),
            entry("num.partitions", 4),
            entry("default.replication.factor", 1),
            entry("offsets.topic.replication.factor", 1),
            entry("offsets.topic.num.partitions", 4),
            entry("transaction.state.log.replication.factor", 1),
            entry("transaction.state.log.min.isr", 1),
            entry("transaction.state.log.num.partitions", 4),
            entry("share.coordinator.state.topic.replication.factor", 1),
            entry("share.coordinator.state.topic.min.isr", 1),
            entry("share.coordinator.state.topic.num.partitions", 1),
            entry("group.initial.rebalance.delay.ms", 0),
            // For topics that are not declared with a limit of their own.
            entry("message.max.bytes", 5 * MEBIBYTE),
            entry("replica.fetch.max.bytes", 5 * MEBIBYTE),
            // Recordings carry the record times of years ago: Kafka must neither delete nor refuse by age.
            entry("log.retention.ms", -1),
            entry("log.retention.bytes", -1),
            entry("log.message.timestamp.type", "CreateTime"),
            entry("log.message.timestamp.before.max.ms", Long.MAX_VALUE),
            entry("log.message.timestamp.after.max.ms", Long.MAX_VALUE),
            entry("log.cleaner.dedupe.buffer.size", 16 * MEBIBYTE),
            entry("log.cleaner.threads", 1),
            // A broker that was killed is fenced for the length of its session: keep the next start short.
            entry("broker.session.timeout.ms", 1500),
            entry("broker.heartbeat.interval.ms", 300));

    private KafkaSettings() {}

    static Properties of(Path folder, String host, int port, int controllerPort) {
        Properties settings = new Properties();
        FIXED.forEach((name, value) -> settings.setProperty(name, value.toString()));
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty(
                "listeners",
                "PLAINTEXT://" + host + ":" + port + "," + CONTROLLER_LISTENER + "://" + host + ":" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        settings.setProperty("controller.quorum.voters", NODE_ID + "@" + host + ":" + controllerPort);
        return settings;
    }
}
