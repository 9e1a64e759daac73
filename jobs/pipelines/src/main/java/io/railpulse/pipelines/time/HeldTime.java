package io.railpulse.pipelines.time;

import io.railpulse.operators.HoldRecordTimeOperator;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Record time as an input of its own: it goes on with telemetry alone, and stands still with it. Reference data that was there at the
 * start is at its end, and would let all time pass at once as soon as everything else is silent: what meets it takes this as well.
 */
public final class HeldTime {

    private HeldTime() {}

    /** The record time of one input, whose records stay out. */
    public static <T> DataStream<T> of(DataStream<T> telemetry, String name) {
        return telemetry.filter(input -> false).name("time-of-" + name).uid("time-of-" + name);
    }

    /** A stream without records whose watermark stands still while all that was united in it is silent. */
    public static <T> DataStream<T> hold(DataStream<T> times) {
        return times.transform("hold-record-time", times.getType(), new HoldRecordTimeOperator<T>())
                .uid("hold-record-time")
                .setParallelism(1)
                .setMaxParallelism(1);
    }
}
