package io.railpulse.operators.eta;

import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.StateBytes;
import io.railpulse.testing.train.RecordTimes;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** {@link ForecastTrainFunction} in a task of its own. */
public final class ForecastHarness implements AutoCloseable {
    private final KeyedTwoInputStreamOperatorTestHarness<String, TrainProgress, LearnedUpdate, EtaPublication> harness;

    private ForecastHarness(ForecastParts parts, RecordTimeOptions time) throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        new ForecastTrainFunction(EtaOptions.defaults(), parts, time),
                        List.of(LearnedEverywhere.LEARNED)),
                TrainProgress::trainRunId,
                null,
                Types.STRING);
        harness.setCheckpointStorage(StateBytes.inMemory());
        harness.setup(TypeInformation.of(EtaPublication.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    public static ForecastHarness open(RecordTimeOptions time) throws Exception {
        return open(ForecastParts.ALL, time);
    }

    static ForecastHarness open(ForecastParts parts, RecordTimeOptions time) throws Exception {
        ForecastHarness harness = new ForecastHarness(parts, time);
        harness.harness.open();
        return harness;
    }

    static ForecastHarness restore(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        ForecastHarness harness = new ForecastHarness(ForecastParts.ALL, time);
        harness.harness.initializeState(snapshot);
        harness.harness.open();
        return harness;
    }

    public void hears(TrainProgress... progress) throws Exception {
        for (TrainProgress one : progress) {
            harness.processElement1(new StreamRecord<>(one, one.recordMillis()));
        }
    }

    /** What is learned of other runs. */
    public void learns(LearnedUpdate... updates) throws Exception {
        for (LearnedUpdate one : updates) {
            harness.processElement2(new StreamRecord<>(one, one.recordMillis()));
        }
    }

    void watermark(String time) throws Exception {
        watermark(RecordTimes.at(time));
    }

    public void watermark(long millis) throws Exception {
        harness.processWatermark1(new Watermark(millis));
        harness.processWatermark2(new Watermark(millis));
    }

    public OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    List<EtaPublication> etas() {
        return harness.extractOutputValues();
    }

    List<TrainStatus> statuses() {
        var records = harness.getSideOutput(ForecastOutputs.STATUSES);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    public int timers() {
        return harness.numEventTimeTimers();
    }

    public int stateEntries() {
        return harness.numKeyedStateEntries();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
