package io.railpulse.operators.eta;

import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.OriginalEta;
import io.railpulse.domain.eta.score.ScoreInput;
import io.railpulse.domain.eta.score.ScoreOptions;
import io.railpulse.operators.RecordTimeOptions;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** {@link ScoreForecastsFunction} in a task of its own. */
final class ScoreHarness implements AutoCloseable {
    static final ScoreOptions KEEPING = new ScoreOptions(Duration.ofHours(24), Duration.ofDays(10));

    private final KeyedOneInputStreamOperatorTestHarness<String, ScoreInput, EtaScore> harness;

    private ScoreHarness(RecordTimeOptions time) throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new ScoreForecastsFunction(KEEPING, time)),
                ScoreInput::trainRunId,
                Types.STRING);
        harness.setup(TypeInformation.of(EtaScore.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    static ScoreHarness open(RecordTimeOptions time) throws Exception {
        ScoreHarness harness = new ScoreHarness(time);
        harness.harness.open();
        return harness;
    }

    static ScoreHarness restore(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        ScoreHarness harness = new ScoreHarness(time);
        harness.harness.initializeState(snapshot);
        harness.harness.open();
        return harness;
    }

    void hears(ScoreInput... inputs) throws Exception {
        for (ScoreInput input : inputs) {
            harness.processElement(new StreamRecord<>(input, input.recordMillis()));
        }
    }

    void watermark(long millis) throws Exception {
        harness.processWatermark(millis);
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    List<EtaScore> scores() {
        return harness.extractOutputValues();
    }

    List<OriginalEta> originals() {
        var records = harness.getSideOutput(ScoreOutputs.ORIGINALS);
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
