package io.railpulse.pipelines.job;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.avro.RegistrySchemas;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.Delivery;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.connectors.postgres.PostgresOptions;
import io.railpulse.pipelines.options.OptionValues;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What every job does with the options that it shares with the others. */
public final class JobSetup {
    private static final int MAX_PARALLELISM = 720;
    private static final String PASSWORD_VARIABLE = "RAILPULSE_DATABASE_PASSWORD";

    private JobSetup() {}

    public static void configure(StreamExecutionEnvironment environment) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        environment.configure(configuration);
    }

    /** @throws IOException if the file of further properties cannot be read */
    public static KafkaConnection connectionOf(OptionValues values) throws IOException {
        String servers = values.get(JobOptions.KAFKA);
        if (!values.has(JobOptions.KAFKA_PROPERTIES)) {
            return KafkaConnection.to(servers);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(values.get(JobOptions.KAFKA_PROPERTIES)))) {
            properties.load(reader);
        }
        Map<String, String> further = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        return new KafkaConnection(servers, further);
    }

    public static SchemaResolver schemasOf(OptionValues values) {
        return values.has(JobOptions.SCHEMA_REGISTRY)
                ? new RegistrySchemas(URI.create(values.get(JobOptions.SCHEMA_REGISTRY)))
                : new PackagedSchemas();
    }

    public static DatabaseConnection databaseOf(OptionValues values) {
        PasswordSource password = values.has(JobOptions.DATABASE_PASSWORD_FILE)
                ? PasswordSource.file(values.get(JobOptions.DATABASE_PASSWORD_FILE))
                : PasswordSource.environment(PASSWORD_VARIABLE);
        return new DatabaseConnection(values.get(JobOptions.DATABASE), values.get(JobOptions.DATABASE_USER), password);
    }

    public static PostgresOptions writingOf(OptionValues values) {
        return PostgresOptions.defaults()
                .withBatchRows(values.get(JobOptions.BATCH_ROWS))
                .withFlushInterval(values.get(JobOptions.BATCH_WAIT));
    }

    /** @param group how the names of the job's transactions begin */
    public static Delivery deliveryOf(OptionValues values, String group) {
        return values.get(JobOptions.EXACTLY_ONCE) ? Delivery.exactlyOnce(group) : Delivery.atLeastOnce();
    }
}
