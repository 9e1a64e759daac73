package io.railpulse.backtest.replay;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.domain.telemetry.Input;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many records of each input the log holds: what was received. Replayed topics lose nothing, so that the end of each
 * partition is its count; but of what was learned only that counts which was there before the job wrote more of it.
 *
 * @param received records by input
 */
record InputCounts(Map<Input, Long> received) {
    /** @param inputs of the jobs that were run */
    static InputCounts find(KafkaConnection kafka, List<Input> inputs) throws IOException {
        LogEnds ends = LogEnds.findOffsets(
                kafka,
                inputs.stream()
                        .map(input -> KafkaInputs.topicOf(input).topicName())
                        .toList());
        Map<Input, Long> received = new EnumMap<>(Input.class);
        for (Input input : inputs) {
            String topic = KafkaInputs.topicOf(input).topicName();
            received.put(
                    input,
                    ends.offsetsOf(topic).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        return new InputCounts(received);
    }

    /** The same, and how much was learned before. */
    InputCounts withLearned(long records) {
        Map<Input, Long> all = new EnumMap<>(received);
        all.put(Input.LINK_TIMES, records);
        return new InputCounts(all);
    }

    long total() {
        return received.values().stream().mapToLong(Long::longValue).sum();
    }
}
