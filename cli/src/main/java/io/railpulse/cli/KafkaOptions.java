package io.railpulse.cli;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.avro.RegistrySchemas;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.KafkaConnection;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command is told which Kafka cluster. */
final class KafkaOptions {
    /** Somebody waits at the terminal: a cluster that does not answer is told after seconds, not minutes. */
    private static final Map<String, String> PATIENCE = Map.of(
            "request.timeout.ms", "10000",
            "default.api.timeout.ms", "15000",
            "max.block.ms", "15000",
            "delivery.timeout.ms", "30000");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--kafka",
            paramLabel = "BOOTSTRAP",
            description = "Bootstrap servers of the Kafka cluster, host:port,host:port.")
    private String bootstrapServers;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "File of further client properties, such as those of TLS and SASL.")
    private Path properties;

    boolean isGiven() {
        return bootstrapServers != null;
    }

    /** @throws ParameterException if no cluster was named, or the file of properties cannot be read */
    KafkaConnection connection() {
        if (!isGiven()) {
            throw new ParameterException(command.commandLine(), "Missing required option: '--kafka=BOOTSTRAP'");
        }
        Map<String, String> clientProperties = new HashMap<>(PATIENCE);
        clientProperties.putAll(readProperties());
        return new KafkaConnection(bootstrapServers, clientProperties);
    }

    private Map<String, String> readProperties() {
        Map<String, String> read = new HashMap<>();
        if (properties == null) {
            return read;
        }
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(properties)) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "The file of Kafka's properties, " + properties + ", cannot be read");
        }
        file.stringPropertyNames().forEach(name -> read.put(name, file.getProperty(name)));
        return read;
    }

    /** How a command is told where schemas are known; for commands that read or write records. */
    static final class Schemas {
        @Option(
                names = "--schema-registry",
                paramLabel = "URL",
                description = "A schema registry; without it the packaged catalogue names the schemas.")
        private URI registry;

        SchemaResolver resolver() {
            return registry == null ? new PackagedSchemas() : new RegistrySchemas(registry);
        }
    }
}
