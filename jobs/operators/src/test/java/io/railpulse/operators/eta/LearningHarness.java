package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.StateBytes;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** {@link LearnFromRunsFunction} in a task of its own. */
final class LearningHarness implements AutoCloseable {
    private final KeyedTwoInputStreamOperatorTestHarness<String, RunNews, LearnedInput, LearnedUpdate> harness;

    private LearningHarness(LearningOptions options, RecordTimeOptions time) throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new LearnFromRunsFunction(options, time)),
                RunNews::trainKind,
                input -> input.learned().trainKind(),
                Types.STRING);
        harness.setCheckpointStorage(StateBytes.inMemory());
        harness.setup(TypeInformation.of(LearnedUpdate.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    static LearningHarness open(RecordTimeOptions time) throws Exception {
        return open(LearningOptions.defaults(), time);
    }

    static LearningHarness open(LearningOptions options, RecordTimeOptions time) throws Exception {
        LearningHarness harness = new LearningHarness(options, time);
        harness.harness.open();
        return harness;
    }

    static LearningHarness restore(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        LearningHarness harness = new LearningHarness(LearningOptions.defaults(), time);
        harness.harness.initializeState(snapshot);
        harness.harness.open();
        return harness;
    }

    void hears(List<RunNews> news) throws Exception {
        for (RunNews one : news) {
            harness.processElement1(new StreamRecord<>(one, one.recordMillis()));
        }
    }

    /** What was learned before the start. */
    void begins(List<LearnedInput> known) throws Exception {
        for (LearnedInput one : known) {
            harness.processElement2(new StreamRecord<>(one, one.origin().recordMillis()));
        }
    }

    void allIsRead() throws Exception {
        harness.processWatermark2(new Watermark(Long.MAX_VALUE));
    }

    void newsUntil(long millis) throws Exception {
        harness.processWatermark1(new Watermark(millis));
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    /** Nothing was learned before, and record time goes on. */
    void watermark(long millis) throws Exception {
        allIsRead();
        newsUntil(millis);
    }

    /** What forecasts are made with, a line each. */
    List<String> told() {
        return textsOf(updates());
    }

    /** What forecasts are made with. */
    List<LearnedUpdate> updates() {
        return harness.extractOutputValues();
    }

    static List<String> textsOf(List<LearnedUpdate> updates) {
        return updates.stream()
                .map(update -> update.recordMillis() + " " + update.kind() + " " + update.key() + " "
                        + Arrays.toString(update.numbers()))
                .toList();
    }

    /** What is told to others. */
    List<LearnedUpdate> linkTimes() {
        return aside(LearningOutputs.LINK_TIMES);
    }

    List<InputAccount> accounts() {
        return aside(LearningOutputs.ACCOUNTS);
    }

    private <T> List<T> aside(OutputTag<T> tag) {
        var records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    int stateEntries() {
        return harness.numKeyedStateEntries();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
