package io.railpulse.pipelines.job;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.time.RecordTime;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Topics that another job has written, for a job that reads them: several tasks wrote one partition, each in order of record time.
 *
 * @param ends where they end
 * @param bounded whether the job ends there
 * @param time how record time moves with them
 */
public record WrittenTopics(LogEnds ends, boolean bounded, RecordTime time) {

    /**
     * @param outOfOrder the option that says how far out of order live topics may be; bounded ones are looked through
     * @throws IOException if Kafka does not answer or a topic is missing; the message says what to do
     */
    public static WrittenTopics find(
            KafkaConnection connection, OptionValues values, List<Input> inputs, Option<Duration> outOfOrder)
            throws IOException {
        List<String> topics =
                inputs.stream().map(KafkaInputs::topicOf).map(Topic::topicName).toList();
        if (values.get(JobOptions.BOUNDED)) {
            LogEnds ends = LogEnds.find(connection, topics);
            return of(ends, ends.findDisorder(connection), values);
        }
        return of(LogEnds.findOffsets(connection, topics), values.get(outOfOrder), values);
    }

    /** @param outOfOrder no record of a partition is further behind those before it */
    public static WrittenTopics of(LogEnds ends, Duration outOfOrder, OptionValues values) {
        boolean bounded = values.get(JobOptions.BOUNDED);
        return new WrittenTopics(
                ends,
                bounded,
                bounded
                        ? RecordTime.ofBoundedInput(outOfOrder)
                        : RecordTime.ofLiveInput(false, outOfOrder, values.get(JobOptions.IDLENESS)));
    }

    /** Up to when record time passes. */
    public RecordTimeOptions horizon() {
        return bounded
                ? RecordTimeOptions.replayUntil(ends.findNewestRecordMillis().orElse(0))
                : RecordTimeOptions.live();
    }
}
