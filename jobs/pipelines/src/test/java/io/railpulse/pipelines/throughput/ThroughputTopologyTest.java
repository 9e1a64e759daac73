package io.railpulse.pipelines.throughput;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.pipelines.golden.TopologyContract;
import io.railpulse.pipelines.job.WrittenTopics;
import io.railpulse.pipelines.options.OptionValues;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Another partitioner than FORWARD before {@code batch-deltas} would be wrong: it sums up what the places of its own task say. */
class ThroughputTopologyTest extends TopologyContract {

    ThroughputTopologyTest() {
        super("throughput-job.txt", ThroughputJobOptions.ALL, ThroughputSources.INPUTS);
    }

    @Override
    protected void attach(
            StreamExecutionEnvironment environment, OptionValues values, KafkaConnection connection, LogEnds ends) {
        ThroughputJob.attach(environment, values, connection, WrittenTopics.of(ends, Duration.ZERO, values));
    }
}
