package io.railpulse.pipelines.time;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * How the watermark of record time moves with each kind of source. Record time is the log's timestamp, which every source
 * gives its records already.
 */
public final class RecordTime {

    private RecordTime() {}

    /**
     * Of input that ends: the log is in order, and nothing is skipped while it lasts. The watermark moves with every record,
     * so that trains are followed while the log is read, and not all at once when it has been: a job then keeps in step with
     * its reading, and completes checkpoints on its way.
     */
    public static <T> WatermarkStrategy<T> ofBoundedInput() {
        return WatermarkStrategy.forGenerator(context -> new MovesWithEveryRecord<>());
    }

    /**
     * Of live input.
     *
     * @param outOfOrder how far records in one partition may be behind those before them
     * @param idleness how long a partition may be silent before the others go on without it
     */
    public static <T> WatermarkStrategy<T> ofLiveInput(Duration outOfOrder, Duration idleness) {
        return WatermarkStrategy.<T>forBoundedOutOfOrderness(outOfOrder).withIdleness(idleness);
    }

    /** Of reference data that was there at the start: nothing goes on until all of it is read; at its end all may. */
    public static <T> WatermarkStrategy<T> ofKnownReferences() {
        return WatermarkStrategy.noWatermarks();
    }

    /** Of reference data that comes later: it holds nothing up. */
    public static <T> WatermarkStrategy<T> ofNewReferences() {
        return WatermarkStrategy.forGenerator(context -> new HoldsNothingUp<>());
    }

    private static final class MovesWithEveryRecord<T> implements WatermarkGenerator<T> {
        private long newestMillis = Long.MIN_VALUE + 1;

        @Override
        public void onEvent(T event, long recordMillis, WatermarkOutput output) {
            if (recordMillis > newestMillis) {
                newestMillis = recordMillis;
                output.emitWatermark(new Watermark(recordMillis - 1));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Every record has moved it already.
        }
    }

    private static final class HoldsNothingUp<T> implements WatermarkGenerator<T> {

        @Override
        public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
            // The watermark is at its end from the start.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(Watermark.MAX_WATERMARK);
        }
    }
}
