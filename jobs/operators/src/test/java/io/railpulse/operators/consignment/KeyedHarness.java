package io.railpulse.operators.consignment;

import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** A keyed function in a task of its own; times in hours. */
public final class KeyedHarness<I, O> implements AutoCloseable {
    public static final long HOUR = 3_600_000;

    private final KeyedOneInputStreamOperatorTestHarness<String, I, O> harness;

    private KeyedHarness(KeyedProcessFunction<String, I, O> function, KeySelector<I, String> key, Class<O> output)
            throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(new KeyedProcessOperator<>(function), key, Types.STRING);
        harness.setup(TypeInformation.of(output)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    public static <I, O> KeyedHarness<I, O> open(
            KeyedProcessFunction<String, I, O> function, KeySelector<I, String> key, Class<O> output) throws Exception {
        KeyedHarness<I, O> opened = new KeyedHarness<>(function, key, output);
        opened.harness.open();
        return opened;
    }

    public static <I, O> KeyedHarness<I, O> restore(
            KeyedProcessFunction<String, I, O> function,
            KeySelector<I, String> key,
            Class<O> output,
            OperatorSubtaskState snapshot)
            throws Exception {
        KeyedHarness<I, O> opened = new KeyedHarness<>(function, key, output);
        opened.harness.initializeState(snapshot);
        opened.harness.open();
        return opened;
    }

    public void hears(double hour, I input) throws Exception {
        harness.processElement(new StreamRecord<>(input, millis(hour)));
    }

    public void hour(double hour) throws Exception {
        harness.processWatermark(new Watermark(millis(hour)));
    }

    public OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    public List<O> told() {
        return harness.extractOutputValues();
    }

    public <S> List<S> toldBeside(OutputTag<S> tag) {
        Queue<StreamRecord<S>> beside = harness.getSideOutput(tag);
        return beside == null
                ? List.of()
                : beside.stream().map(StreamRecord::getValue).toList();
    }

    public int timers() {
        return harness.numEventTimeTimers();
    }

    public int stateEntries() {
        return harness.numKeyedStateEntries();
    }

    public static long millis(double hour) {
        return Math.round(hour * HOUR);
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
