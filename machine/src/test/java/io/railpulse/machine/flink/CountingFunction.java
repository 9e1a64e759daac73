package io.railpulse.machine.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Numbers the records of a key: 1, 2, 3, ... */
final class CountingFunction extends KeyedProcessFunction<Long, Long, Long> {

    static final String COUNTER = "records_counted_total";

    private transient ValueState<Long> count;
    private transient Counter counted;

    @Override
    public void open(OpenContext context) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        counted = getRuntimeContext().getMetricGroup().counter(COUNTER);
    }

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) throws Exception {
        long next = count.value() == null ? 1 : count.value() + 1;
        count.update(next);
        counted.inc();
        out.collect(next);
    }
}
