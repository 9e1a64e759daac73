package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** {@link LearnFromRunsFunction} in a task of its own. */
final class LearningHarness implements AutoCloseable {
    private final KeyedOneInputStreamOperatorTestHarness<String, RunNews, LearnedUpdate> harness;

    private LearningHarness(RecordTimeOptions time) throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LearnFromRunsFunction(time)), RunNews::trainKind, Types.STRING);
        harness.setup(TypeInformation.of(LearnedUpdate.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    static LearningHarness open(RecordTimeOptions time) throws Exception {
        LearningHarness harness = new LearningHarness(time);
        harness.harness.open();
        return harness;
    }

    static LearningHarness restore(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        LearningHarness harness = new LearningHarness(time);
        harness.harness.initializeState(snapshot);
        harness.harness.open();
        return harness;
    }

    void hears(List<RunNews> news) throws Exception {
        for (RunNews one : news) {
            harness.processElement(new StreamRecord<>(one, one.recordMillis()));
        }
    }

    void watermark(long millis) throws Exception {
        harness.processWatermark(millis);
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    /** What was told, a line each. */
    List<String> told() {
        return harness.extractOutputValues().stream()
                .map(update -> update.recordMillis() + " " + update.kind() + " " + update.key() + " "
                        + Arrays.toString(update.numbers()))
                .toList();
    }

    List<LearnedUpdate> updates() {
        return harness.extractOutputValues();
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
