package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.connectors.kafka.ReadRange;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.time.RecordTime;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.TopicPartition;

/**
 * Attaches the inputs to their topics. Reference topics are read twice over: up to where they ended when the job was
 * started, which holds the watermark, and from there on: {@link RecordTime} says when that holds it. What was learned is read
 * up to where it ended only: what comes later the job writes itself.
 */
final class TrackingSources {
    /** The inputs of the job, but for what it learned before. */
    static final List<Input> INPUTS =
            List.of(Input.POSITIONS, Input.MOVEMENTS, Input.TRAIN_RUNS, Input.ROUTES, Input.ASSIGNMENTS);

    private final StreamExecutionEnvironment environment;
    private final KafkaInputs kafka;
    private final LogEnds ends;
    private final boolean bounded;
    private final RecordTime time;

    TrackingSources(
            StreamExecutionEnvironment environment,
            KafkaInputs kafka,
            LogEnds ends,
            boolean bounded,
            OptionValues values) {
        this.environment = environment;
        this.kafka = kafka;
        this.ends = ends;
        this.bounded = bounded;
        this.time = timeOf(bounded, values);
    }

    TrackingPipeline.Inputs attach() {
        return new TrackingPipeline.Inputs(
                telemetry(Input.POSITIONS, "read-positions"),
                telemetry(Input.MOVEMENTS, "read-movements"),
                known(Input.TRAIN_RUNS, "read-known-plans"),
                later(Input.TRAIN_RUNS, "read-new-plans"),
                known(Input.ROUTES, "read-known-routes"),
                later(Input.ROUTES, "read-new-routes"),
                known(Input.ASSIGNMENTS, "read-known-assignments"),
                later(Input.ASSIGNMENTS, "read-new-assignments"),
                known(Input.LINK_TIMES, "read-known-link-times"));
    }

    private static RecordTime timeOf(boolean bounded, OptionValues values) {
        return bounded
                ? RecordTime.ofBoundedInput()
                : RecordTime.ofLiveInput(
                        values.get(TrackingJobOptions.SEQUENCED),
                        values.get(TrackingJobOptions.OUT_OF_ORDER),
                        values.get(JobOptions.IDLENESS));
    }

    private DataStream<Received> telemetry(Input input, String name) {
        ReadRange range = bounded ? ReadRange.upTo(endsOf(input)) : ReadRange.everything();
        return read(input, range, time.ofTelemetry(), name);
    }

    private DataStream<Received> known(Input input, String name) {
        return read(input, ReadRange.upTo(endsOf(input)), time.ofKnownReferences(), name);
    }

    private DataStream<Received> later(Input input, String name) {
        ReadRange all = bounded ? ReadRange.upTo(endsOf(input)) : ReadRange.everything();
        return read(input, all.startingAt(endsOf(input)), time.ofNewReferences(), name);
    }

    private DataStream<Received> read(
            Input input, ReadRange range, WatermarkStrategy<Received> watermark, String name) {
        return environment
                .fromSource(kafka.createSource(input, range), watermark, name, TypeInformation.of(Received.class))
                .uid(name);
    }

    private Map<TopicPartition, Long> endsOf(Input input) {
        return ends.offsetsOf(KafkaInputs.topicOf(input).topicName());
    }
}
