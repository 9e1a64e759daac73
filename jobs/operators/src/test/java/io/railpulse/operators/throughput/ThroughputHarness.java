package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.ContributionChange;
import io.railpulse.domain.throughput.LateChange;
import io.railpulse.domain.throughput.PaneDelta;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.VisitChange;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** Runs, places, corridors and queues, each in a task of its own, one behind the other. */
final class ThroughputHarness implements AutoCloseable {
    private final KeyedOneInputStreamOperatorTestHarness<String, RunInput, ContributionChange> runs;
    private final KeyedOneInputStreamOperatorTestHarness<String, ContributionChange, WindowRow> places;
    private final OneInputStreamOperatorTestHarness<PaneDelta, PaneDelta> batches;
    private final KeyedOneInputStreamOperatorTestHarness<String, PaneDelta, WindowRow> corridors;
    private final KeyedOneInputStreamOperatorTestHarness<String, VisitChange, QueueRow> queues;
    private int runsTaken;
    private int visitsTaken;
    private int deltasTold;
    private int deltasTaken;

    private ThroughputHarness(ThroughputOptions options, RecordTimeOptions time) throws Exception {
        runs = harness(new ContributeRunFunction(options, time), RunInput::trainRunId, ContributionChange.class);
        places = harness(
                new SumPlaceFunction(options, time),
                change -> change.contribution().place().key(),
                WindowRow.class);
        batches = new OneInputStreamOperatorTestHarness<>(new BatchDeltasOperator());
        batches.setup(TypeInformation.of(PaneDelta.class)
                .createSerializer(batches.getExecutionConfig().getSerializerConfig()));
        corridors = harness(
                new SumCorridorFunction(options, time),
                delta -> delta.corridor().key(),
                WindowRow.class);
        queues = harness(
                new FollowQueueFunction(options, time),
                change -> change.visit().border().key(),
                QueueRow.class);
    }

    private static <I, O> KeyedOneInputStreamOperatorTestHarness<String, I, O> harness(
            KeyedProcessFunction<String, I, O> function, KeySelector<I, String> key, Class<O> out) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, I, O> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(new KeyedProcessOperator<>(function), key, Types.STRING);
        harness.setup(TypeInformation.of(out)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        return harness;
    }

    private List<KeyedOneInputStreamOperatorTestHarness<String, ?, ?>> all() {
        return List.of(runs, places, corridors, queues);
    }

    static ThroughputHarness open(ThroughputOptions options, RecordTimeOptions time) throws Exception {
        ThroughputHarness harness = new ThroughputHarness(options, time);
        for (KeyedOneInputStreamOperatorTestHarness<String, ?, ?> each : harness.all()) {
            each.open();
        }
        harness.batches.open();
        return harness;
    }

    static ThroughputHarness restore(
            ThroughputOptions options, RecordTimeOptions time, List<OperatorSubtaskState> snapshots) throws Exception {
        ThroughputHarness harness = new ThroughputHarness(options, time);
        for (int at = 0; at < snapshots.size(); at++) {
            harness.all().get(at).initializeState(snapshots.get(at));
            harness.all().get(at).open();
        }
        harness.batches.open();
        return harness;
    }

    List<OperatorSubtaskState> snapshot() throws Exception {
        batches.prepareSnapshotPreBarrier(1);
        toCorridors();
        List<OperatorSubtaskState> snapshots = new ArrayList<>();
        for (KeyedOneInputStreamOperatorTestHarness<String, ?, ?> each : all()) {
            snapshots.add(each.snapshot(1, 1));
        }
        return snapshots;
    }

    void hears(List<RunInput> news) throws Exception {
        for (RunInput one : news) {
            runs.processElement(new StreamRecord<>(one, one.recordMillis()));
        }
    }

    /** Record time goes on, from one task to the next. */
    void watermark(long millis) throws Exception {
        runs.processWatermark(millis);
        List<StreamRecord<? extends ContributionChange>> changes = runs.extractOutputStreamRecords().stream()
                .<StreamRecord<? extends ContributionChange>>map(record -> record)
                .toList();
        for (; runsTaken < changes.size(); runsTaken++) {
            StreamRecord<? extends ContributionChange> change = changes.get(runsTaken);
            places.processElement(new StreamRecord<>(change.getValue(), change.getTimestamp()));
        }
        List<VisitChange> visits = aside(runs, ThroughputOutputs.VISITS);
        for (; visitsTaken < visits.size(); visitsTaken++) {
            VisitChange visit = visits.get(visitsTaken);
            queues.processElement(new StreamRecord<>(visit, visit.slotMillis()));
        }
        places.processWatermark(millis);
        List<PaneDelta> told = aside(places, ThroughputOutputs.CORRIDORS);
        for (; deltasTold < told.size(); deltasTold++) {
            batches.processElement(new StreamRecord<>(
                    told.get(deltasTold), told.get(deltasTold).slotMillis()));
        }
        batches.processWatermark(millis);
        toCorridors();
        corridors.processWatermark(millis);
        queues.processWatermark(millis);
    }

    private void toCorridors() throws Exception {
        List<PaneDelta> deltas = batches.extractOutputValues();
        for (; deltasTaken < deltas.size(); deltasTaken++) {
            PaneDelta delta = deltas.get(deltasTaken);
            corridors.processElement(new StreamRecord<>(delta, delta.slotMillis()));
        }
    }

    List<WindowRow> rows() {
        List<WindowRow> rows = new ArrayList<>(places.extractOutputValues());
        rows.addAll(corridors.extractOutputValues());
        return rows;
    }

    List<QueueRow> queueRows() {
        return queues.extractOutputValues();
    }

    List<LateChange> late() {
        return aside(places, ThroughputOutputs.LATE);
    }

    int deltas() {
        return deltasTaken;
    }

    /** All that was told, sorted. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        rows().forEach(row -> told.add(row.toString()));
        queueRows().forEach(row -> told.add(row.toString()));
        late().forEach(late -> told.add(late.toString()));
        told.sort(null);
        return told;
    }

    private static <T> List<T> aside(KeyedOneInputStreamOperatorTestHarness<String, ?, ?> harness, OutputTag<T> tag) {
        var records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    int timers() {
        return all().stream().mapToInt(each -> each.numEventTimeTimers()).sum();
    }

    int stateEntries() {
        return all().stream().mapToInt(each -> each.numKeyedStateEntries()).sum();
    }

    @Override
    public void close() throws Exception {
        for (KeyedOneInputStreamOperatorTestHarness<String, ?, ?> each : all()) {
            each.close();
        }
        batches.close();
    }
}
