package io.railpulse.pipelines.throughput;

import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.ReadRange;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.pipelines.job.WrittenTopics;
import io.railpulse.pipelines.time.RecordTime;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Attaches the inputs to their topics. A call or a status may come before its plan: it waits for it. */
final class ThroughputSources {
    static final List<Input> INPUTS = List.of(Input.TRAIN_RUNS, Input.OBSERVED_CALLS, Input.TRAIN_STATUSES);

    private final StreamExecutionEnvironment environment;
    private final KafkaInputs kafka;
    private final WrittenTopics written;
    private final RecordTime time;

    ThroughputSources(StreamExecutionEnvironment environment, KafkaInputs kafka, WrittenTopics written) {
        this.environment = environment;
        this.kafka = kafka;
        this.written = written;
        this.time = written.time();
    }

    ThroughputPipeline.Inputs attach() {
        return new ThroughputPipeline.Inputs(
                read(Input.TRAIN_RUNS, time.ofNewReferences(), "read-plans"),
                read(Input.OBSERVED_CALLS, time.ofTelemetry(), "read-calls"),
                read(Input.TRAIN_STATUSES, time.ofTelemetry(), "read-statuses"));
    }

    private DataStream<Received> read(Input input, WatermarkStrategy<Received> watermark, String name) {
        ReadRange range = written.bounded()
                ? ReadRange.upTo(
                        written.ends().offsetsOf(KafkaInputs.topicOf(input).topicName()))
                : ReadRange.everything();
        return environment
                .fromSource(kafka.createSource(input, range), watermark, name, TypeInformation.of(Received.class))
                .uid(name);
    }
}
