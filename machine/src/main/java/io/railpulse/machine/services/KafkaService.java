package io.railpulse.machine.services;

import io.railpulse.machine.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka of one node in this process. A fatal error of the broker halts the process it runs in. */
final class KafkaService implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaService(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts on a folder, which is formatted if it is not there; returns when clients are served. */
    static KafkaService start(Path folder, int port) throws IOException {
        NewFolder.createIfMissing(folder, KafkaService::format);
        KafkaConfig config =
                KafkaConfig.fromProps(KafkaSettings.of(folder, Ports.LOOPBACK, port, Ports.findFree()), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new KafkaService(server, Ports.LOOPBACK + ":" + port);
    }

    private static void format(Path folder) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(System.err)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(KafkaSettings.NODE_ID)
                    .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(Optional.of(folder.toString()))
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka cannot format " + folder, e);
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
