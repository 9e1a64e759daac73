package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.pipelines.golden.TopologyContract;
import io.railpulse.pipelines.job.WrittenTopics;
import io.railpulse.pipelines.options.OptionValues;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Acknowledgements must meet the statuses of their train at one task, and rules all tasks. */
class AlertingTopologyTest extends TopologyContract {

    AlertingTopologyTest() {
        super("alerting-job.txt", AlertingJobOptions.ALL, AlertingSources.INPUTS);
    }

    @Override
    protected void attach(
            StreamExecutionEnvironment environment, OptionValues values, KafkaConnection connection, LogEnds ends) {
        AlertingJob.attach(environment, values, connection, WrittenTopics.of(ends, Duration.ZERO, values));
    }
}
