package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.ReadRange;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.pipelines.job.WrittenTopics;
import io.railpulse.pipelines.time.RecordTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.TopicPartition;

/**
 * Attaches the inputs to their topics. Rules, assignments and fences are read twice over: up to where they ended when the job was started,
 * which holds the watermark, and from there on.
 */
final class AlertingSources {
    static final List<Input> INPUTS = List.of(
            Input.TRAIN_STATUSES,
            Input.ALERT_RULES,
            Input.ALERT_ACKS,
            Input.SENSORS,
            Input.ASSIGNMENTS,
            Input.ETAS,
            Input.OBSERVED_CALLS,
            Input.CONSIGNMENTS,
            Input.BORDER_QUEUES,
            Input.GEOFENCES);

    private final StreamExecutionEnvironment environment;
    private final KafkaInputs kafka;
    private final WrittenTopics written;
    private final RecordTime time;

    AlertingSources(StreamExecutionEnvironment environment, KafkaInputs kafka, WrittenTopics written) {
        this.environment = environment;
        this.kafka = kafka;
        this.written = written;
        this.time = written.time();
    }

    AlertingPipeline.Inputs attach() {
        return new AlertingPipeline.Inputs(
                read(Input.TRAIN_STATUSES, news(Input.TRAIN_STATUSES), ofTelemetry(), "read-statuses"),
                read(Input.ALERT_ACKS, news(Input.ALERT_ACKS), ofNewReferences(), "read-acknowledgements"),
                known(Input.ALERT_RULES, "read-known-rules"),
                later(Input.ALERT_RULES, "read-new-rules"),
                read(Input.SENSORS, news(Input.SENSORS), ofTelemetry(), "read-sensors"),
                known(Input.ASSIGNMENTS, "read-known-assignments"),
                later(Input.ASSIGNMENTS, "read-new-assignments"),
                read(Input.ETAS, forecasts(), ofTelemetry(), "read-etas"),
                read(Input.OBSERVED_CALLS, news(Input.OBSERVED_CALLS), ofTelemetry(), "read-calls"),
                read(Input.CONSIGNMENTS, news(Input.CONSIGNMENTS), ofNewReferences(), "read-consignments"),
                read(Input.BORDER_QUEUES, news(Input.BORDER_QUEUES), ofTelemetry(), "read-border-queues"),
                known(Input.GEOFENCES, "read-known-fences"),
                later(Input.GEOFENCES, "read-new-fences"));
    }

    private WatermarkStrategy<Received> ofTelemetry() {
        return time.inStep(time.ofTelemetry());
    }

    private WatermarkStrategy<Received> ofNewReferences() {
        return time.inStep(time.ofNewReferences());
    }

    private ReadRange news(Input input) {
        return written.bounded() ? ReadRange.upTo(endsOf(input)) : ReadRange.everything();
    }

    /** Forecasts are the largest of all topics, and of use to consignments alone: where there are none and none can come, none are read. */
    private ReadRange forecasts() {
        boolean nobodyAsks = written.bounded()
                && endsOf(Input.CONSIGNMENTS).values().stream().allMatch(end -> end == 0);
        return nobodyAsks ? ReadRange.upTo(noneOf(Input.ETAS)) : news(Input.ETAS);
    }

    private Map<TopicPartition, Long> noneOf(Input input) {
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        endsOf(input).keySet().forEach(partition -> beginnings.put(partition, 0L));
        return beginnings;
    }

    private DataStream<Received> known(Input input, String name) {
        return read(input, ReadRange.upTo(endsOf(input)), time.ofKnownReferences(), name);
    }

    private DataStream<Received> later(Input input, String name) {
        return read(input, news(input).startingAt(endsOf(input)), ofNewReferences(), name);
    }

    private Map<TopicPartition, Long> endsOf(Input input) {
        return written.ends().offsetsOf(KafkaInputs.topicOf(input).topicName());
    }

    private DataStream<Received> read(
            Input input, ReadRange range, WatermarkStrategy<Received> watermark, String name) {
        return environment
                .fromSource(kafka.createSource(input, range), watermark, name, TypeInformation.of(Received.class))
                .uid(name);
    }
}
