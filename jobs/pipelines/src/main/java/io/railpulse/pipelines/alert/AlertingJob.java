package io.railpulse.pipelines.alert;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.KafkaOutputs;
import io.railpulse.pipelines.job.JobSetup;
import io.railpulse.pipelines.job.WrittenTopics;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.options.OptionsReference;
import io.railpulse.pipelines.options.UsageException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Raises, changes and clears alerts, and follows consignments: from the topics of what tracking tells, of sensors, of rules and of
 * consignments to the topics and tables of alerts and of how it stands with consignments, and the table of what sensors measured.
 */
public final class AlertingJob {
    /** The name of the job on its cluster. */
    public static final String NAME = "railpulse-alerting";

    private AlertingJob() {}

    /** Starts the job on the cluster it is submitted to; {@code --help} lists its options. */
    public static void main(String[] args) throws Exception {
        if (Arrays.asList(args).contains("--help")) {
            System.out.println(OptionsReference.asHelp(NAME, AlertingJobOptions.ALL));
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
        OptionValues values = OptionValues.parse(AlertingJobOptions.ALL, args);
        KafkaConnection connection = JobSetup.connectionOf(values);
        attach(
                environment,
                values,
                connection,
                WrittenTopics.find(connection, values, AlertingSources.INPUTS, AlertingJobOptions.OUT_OF_ORDER));
    }

    /** The same, told where the topics end and how far out of order they are: it asks nobody. */
    static void attach(
            StreamExecutionEnvironment environment,
            OptionValues values,
            KafkaConnection connection,
            WrittenTopics written) {
        JobSetup.configure(environment);
        SchemaResolver schemas = JobSetup.schemasOf(values);
        String group = values.get(AlertingJobOptions.GROUP);
        AlertingPipeline.Outputs outputs = AlertingPipeline.build(
                new AlertingSources(environment, new KafkaInputs(connection, schemas, group), written).attach(),
                new AlertingPipeline.Options(
                        AlertingJobOptions.sensorsOf(values),
                        AlertingJobOptions.consignmentsOf(values),
                        written.horizon()));
        new AlertingSinks(
                        new KafkaOutputs(connection, schemas, JobSetup.deliveryOf(values, group)),
                        schemas,
                        JobSetup.databaseOf(values),
                        JobSetup.writingOf(values))
                .attach(outputs);
    }
}
