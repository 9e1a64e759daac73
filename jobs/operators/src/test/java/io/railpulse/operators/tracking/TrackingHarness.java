package io.railpulse.operators.tracking;

import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.RecordTimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.runtime.state.storage.JobManagerCheckpointStorage;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** {@link TrackTrainFunction} in a task of its own, with the routes it is given and the inputs it hears. */
final class TrackingHarness implements AutoCloseable {
    private static final int LARGEST_SNAPSHOT = 64 << 20;

    private final CoBroadcastWithKeyedOperator<String, TrainInput, Route, TrainProgress> operator;
    private final KeyedBroadcastOperatorTestHarness<String, TrainInput, Route, TrainProgress> harness;

    private TrackingHarness(RecordTimeOptions time) throws Exception {
        operator = new CoBroadcastWithKeyedOperator<>(
                new TrackTrainFunction(TrackingOptions.defaults(), time), List.of(RouteLines.ROUTES));
        harness = new KeyedBroadcastOperatorTestHarness<>(operator, TrainInput::trainRunId, Types.STRING, 8, 1, 0);
        harness.setCheckpointStorage(new JobManagerCheckpointStorage(LARGEST_SNAPSHOT));
        harness.setup(TypeInformation.of(TrainProgress.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    static TrackingHarness open(RecordTimeOptions time) throws Exception {
        TrackingHarness harness = new TrackingHarness(time);
        harness.harness.open();
        return harness;
    }

    static TrackingHarness restore(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        TrackingHarness harness = new TrackingHarness(time);
        harness.harness.initializeState(snapshot);
        harness.harness.open();
        return harness;
    }

    TrackingHarness knows(Route route) throws Exception {
        harness.processBroadcastElement(route, Long.MIN_VALUE);
        return this;
    }

    void hears(TrainInput... inputs) throws Exception {
        for (TrainInput input : inputs) {
            harness.processElement(new StreamRecord<>(input, input.origin().recordMillis()));
        }
    }

    void watermark(String time) throws Exception {
        watermark(RecordTimes.at(time));
    }

    void watermark(long millis) throws Exception {
        harness.watermark(millis);
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    List<TrainProgress> progress() {
        return harness.extractOutputValues();
    }

    /** What was told since this was last asked; {@link #progress()} no longer holds it. */
    List<TrainProgress> drainProgress() {
        List<TrainProgress> told = progress();
        harness.getOutput().clear();
        return told;
    }

    List<ObservedCall> calls() {
        return values(TrackingOutputs.CALLS);
    }

    List<RejectedInput> rejected() {
        return values(TrackingOutputs.REJECTED);
    }

    List<InputAccount> accounts() {
        return values(TrackingOutputs.ACCOUNTS);
    }

    List<AssignmentInForce> assignments() {
        return values(TrackingOutputs.ASSIGNMENTS);
    }

    List<PlanInForce> plans() {
        return values(TrackingOutputs.PLANS);
    }

    /** Everything that was told of one run, each kind in its order. */
    List<Object> toldOf(String trainRunId) {
        List<Object> told = new ArrayList<>();
        progress().stream().filter(one -> one.trainRunId().equals(trainRunId)).forEach(told::add);
        calls().stream().filter(one -> one.trainRunId().equals(trainRunId)).forEach(told::add);
        rejected().stream()
                .filter(one -> trainRunId.equals(one.trainRunId()))
                .forEach(one -> told.add(one.origin() + " " + one.reason() + " " + one.detail()));
        accounts().stream().filter(one -> one.subject().equals(trainRunId)).forEach(told::add);
        plans().stream()
                .filter(one -> one.plan().trainRunId().equals(trainRunId))
                .forEach(told::add);
        return told;
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    int stateEntries() {
        return ((HeapKeyedStateBackend<?>) operator.<String>getKeyedStateBackend()).numKeyValueStateEntries();
    }

    private <T> List<T> values(OutputTag<T> tag) {
        Collection<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
