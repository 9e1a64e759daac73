package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.avro.RegistrySchemas;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.Delivery;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.KafkaOutputs;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.connectors.postgres.PostgresOptions;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.options.OptionsReference;
import io.railpulse.pipelines.options.UsageException;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.TopicPartition;

/**
 * Tracks every train and forecasts the rest of its run: from the topics of positions, movements, plans and routes to the
 * topics and tables of statuses, observed calls and forecasts.
 */
public final class TrackingJob {
    /** The name of the job on its cluster. */
    public static final String NAME = "railpulse-tracking";

    private static final int MAX_PARALLELISM = 720;
    private static final String PASSWORD_VARIABLE = "RAILPULSE_DATABASE_PASSWORD";

    private TrackingJob() {}

    /** Starts the job on the cluster it is submitted to; {@code --help} lists its options. */
    public static void main(String[] args) throws Exception {
        if (Arrays.asList(args).contains("--help")) {
            System.out.println(OptionsReference.asHelp(NAME, TrackingJobOptions.ALL));
            return;
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        attach(environment, args);
        environment.execute(NAME);
    }

    /**
     * Builds the job's topology with its sources and sinks.
     *
     * @throws UsageException if the options are not understood
     * @throws IOException if Kafka does not answer or a topic is missing; the message says what to do
     */
    public static void attach(StreamExecutionEnvironment environment, String... args) throws IOException {
        OptionValues values = OptionValues.parse(TrackingJobOptions.ALL, args);
        Map<TopicPartition, Long> learned = values.get(TrackingJobOptions.BOOTSTRAP)
                ? LogEnds.findOffsets(connectionOf(values), List.of(Topic.LINK_TIME.topicName()))
                        .offsets()
                : Map.of();
        attach(environment, values, learned);
    }

    /**
     * The same for a job that begins with what was learned up to these offsets, however much it has written behind them since
     * it was first started.
     *
     * @param learnedUntil the offset behind the last record of each partition of what was learned
     */
    public static void attach(
            StreamExecutionEnvironment environment, Map<TopicPartition, Long> learnedUntil, String... args)
            throws IOException {
        attach(environment, OptionValues.parse(TrackingJobOptions.ALL, args), learnedUntil);
    }

    private static void attach(
            StreamExecutionEnvironment environment, OptionValues values, Map<TopicPartition, Long> learnedUntil)
            throws IOException {
        KafkaConnection connection = connectionOf(values);
        List<String> topics = TrackingSources.INPUTS.stream()
                .map(KafkaInputs::topicOf)
                .map(Topic::topicName)
                .toList();
        // Only what ends has a horizon.
        LogEnds ends = values.get(TrackingJobOptions.BOUNDED)
                ? LogEnds.find(connection, topics)
                : LogEnds.findOffsets(connection, topics);
        attach(environment, values, connection, ends.with(learnedUntil));
    }

    /** The same, told where the topics end: it asks nobody. */
    static void attach(
            StreamExecutionEnvironment environment, OptionValues values, KafkaConnection connection, LogEnds ends) {
        configure(environment);
        SchemaResolver schemas = schemasOf(values);
        boolean bounded = values.get(TrackingJobOptions.BOUNDED);
        KafkaInputs inputs = new KafkaInputs(connection, schemas, values.get(TrackingJobOptions.GROUP));
        TrackingPipeline.Outputs outputs = TrackingPipeline.build(
                new TrackingSources(environment, inputs, ends, bounded, values).attach(),
                new TrackingPipeline.Options(
                        TrackingJobOptions.trackingOf(values),
                        TrackingJobOptions.etaOf(values),
                        TrackingJobOptions.learningOf(values),
                        timeOf(values, ends)));
        Delivery delivery = values.get(TrackingJobOptions.EXACTLY_ONCE)
                ? Delivery.exactlyOnce(values.get(TrackingJobOptions.GROUP))
                : Delivery.atLeastOnce();
        new TrackingSinks(
                        new KafkaOutputs(connection, schemas, delivery), schemas, databaseOf(values), writingOf(values))
                .attach(outputs);
    }

    private static void configure(StreamExecutionEnvironment environment) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        environment.configure(configuration);
    }

    private static RecordTimeOptions timeOf(OptionValues values, LogEnds ends) {
        if (values.get(TrackingJobOptions.BOUNDED)) {
            return RecordTimeOptions.replayUntil(ends.findNewestRecordMillis().orElse(0));
        }
        return new RecordTimeOptions(values.get(TrackingJobOptions.SEQUENCED), Long.MAX_VALUE);
    }

    private static KafkaConnection connectionOf(OptionValues values) throws IOException {
        String servers = values.get(TrackingJobOptions.KAFKA);
        if (!values.has(TrackingJobOptions.KAFKA_PROPERTIES)) {
            return KafkaConnection.to(servers);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(values.get(TrackingJobOptions.KAFKA_PROPERTIES)))) {
            properties.load(reader);
        }
        Map<String, String> further = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        return new KafkaConnection(servers, further);
    }

    private static SchemaResolver schemasOf(OptionValues values) {
        return values.has(TrackingJobOptions.SCHEMA_REGISTRY)
                ? new RegistrySchemas(URI.create(values.get(TrackingJobOptions.SCHEMA_REGISTRY)))
                : new PackagedSchemas();
    }

    private static DatabaseConnection databaseOf(OptionValues values) {
        PasswordSource password = values.has(TrackingJobOptions.DATABASE_PASSWORD_FILE)
                ? PasswordSource.file(values.get(TrackingJobOptions.DATABASE_PASSWORD_FILE))
                : PasswordSource.environment(PASSWORD_VARIABLE);
        return new DatabaseConnection(
                values.get(TrackingJobOptions.DATABASE), values.get(TrackingJobOptions.DATABASE_USER), password);
    }

    private static PostgresOptions writingOf(OptionValues values) {
        return PostgresOptions.defaults()
                .withBatchRows(values.get(TrackingJobOptions.BATCH_ROWS))
                .withFlushInterval(values.get(TrackingJobOptions.BATCH_WAIT));
    }
}
