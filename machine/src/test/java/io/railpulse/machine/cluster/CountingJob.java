package io.railpulse.machine.cluster;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A job to submit: counts numbers by key; arguments are how many numbers, and how many a second. It fails when its
 * count of a key does not follow from the number, so a state that is lost does not go unnoticed.
 */
public final class CountingJob {

    static final long KEYS = 8;

    private CountingJob() {}

    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setMaxParallelism(16);
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                number -> number,
                Long.parseLong(arguments[0]),
                RateLimiterStrategy.perSecond(Double.parseDouble(arguments[1])),
                Types.LONG);
        environment
                .fromSource(numbers, WatermarkStrategy.noWatermarks(), "read-numbers")
                .uid("read-numbers")
                .setParallelism(1)
                .keyBy(number -> number % KEYS, Types.LONG)
                .map(new CheckCountFunction())
                .uid("check-count")
                .sinkTo(new DiscardingSink<>())
                .uid("write-nothing");
        environment.execute("counting");
    }

    private static final class CheckCountFunction extends RichMapFunction<Long, Long> {

        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public Long map(Long number) throws Exception {
            long before = count.value() == null ? 0 : count.value();
            if (before != number / KEYS) {
                throw new IllegalStateException(number + " is not number " + before + " of its key");
            }
            count.update(before + 1);
            return before;
        }
    }
}
