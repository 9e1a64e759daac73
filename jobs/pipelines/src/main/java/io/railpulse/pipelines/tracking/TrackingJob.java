package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.Delivery;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.KafkaOutputs;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.job.JobSetup;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.options.OptionsReference;
import io.railpulse.pipelines.options.UsageException;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.TopicPartition;

/**
 * Tracks every train and forecasts the rest of its run: from the topics of positions, movements, plans and routes to the
 * topics and tables of statuses, observed calls and forecasts.
 */
public final class TrackingJob {
    /** The name of the job on its cluster. */
    public static final String NAME = "railpulse-tracking";

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
                ? LogEnds.findOffsets(JobSetup.connectionOf(values), List.of(Topic.LINK_TIME.topicName()))
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
        KafkaConnection connection = JobSetup.connectionOf(values);
        List<String> topics = TrackingSources.INPUTS.stream()
                .map(KafkaInputs::topicOf)
                .map(Topic::topicName)
                .toList();
        // Only what ends has a horizon.
        LogEnds ends = values.get(JobOptions.BOUNDED)
                ? LogEnds.find(connection, topics)
                : LogEnds.findOffsets(connection, topics);
        attach(environment, values, connection, ends.with(learnedUntil));
    }

    /** The same, told where the topics end: it asks nobody. */
    static void attach(
            StreamExecutionEnvironment environment, OptionValues values, KafkaConnection connection, LogEnds ends) {
        JobSetup.configure(environment);
        SchemaResolver schemas = JobSetup.schemasOf(values);
        boolean bounded = values.get(JobOptions.BOUNDED);
        KafkaInputs inputs = new KafkaInputs(connection, schemas, values.get(TrackingJobOptions.GROUP));
        TrackingPipeline.Outputs outputs = TrackingPipeline.build(
                new TrackingSources(environment, inputs, ends, bounded, values).attach(),
                new TrackingPipeline.Options(
                        TrackingJobOptions.trackingOf(values),
                        TrackingJobOptions.etaOf(values),
                        TrackingJobOptions.learningOf(values),
                        timeOf(values, ends)));
        Delivery delivery = JobSetup.deliveryOf(values, values.get(TrackingJobOptions.GROUP));
        new TrackingSinks(
                        new KafkaOutputs(connection, schemas, delivery),
                        schemas,
                        JobSetup.databaseOf(values),
                        JobSetup.writingOf(values))
                .attach(outputs);
    }

    private static RecordTimeOptions timeOf(OptionValues values, LogEnds ends) {
        if (values.get(JobOptions.BOUNDED)) {
            return RecordTimeOptions.replayUntil(ends.findNewestRecordMillis().orElse(0));
        }
        return new RecordTimeOptions(values.get(TrackingJobOptions.SEQUENCED), Long.MAX_VALUE);
    }
}
