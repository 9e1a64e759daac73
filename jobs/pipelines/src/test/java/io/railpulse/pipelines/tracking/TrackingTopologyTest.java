package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.pipelines.golden.TopologyContract;
import io.railpulse.pipelines.options.OptionValues;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A new HASH edge is a second shuffle: it costs a third to two thirds of the throughput. */
class TrackingTopologyTest extends TopologyContract {

    TrackingTopologyTest() {
        super("tracking-job.txt", TrackingJobOptions.ALL, TrackingSources.INPUTS);
    }

    @Override
    protected void attach(
            StreamExecutionEnvironment environment, OptionValues values, KafkaConnection connection, LogEnds ends) {
        TrackingJob.attach(environment, values, connection, ends);
    }
}
