package io.railpulse.pipelines.time;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Holds record time while a backlog is read, up to the first silence, and counts as idle from then on for good. Begins anew
 * when the job restarts, since then there may be a backlog again.
 *
 * <p>It never says that its watermark is at its end: a source asks one generator for each of its partitions, and one more for
 * the whole, which sees no records; that one would speak for partitions that are still being read.
 *
 * @param <T> the elements
 */
final class HoldsUntilCaughtUp<T> implements WatermarkGenerator<T> {
    private final WatermarkGenerator<T> whileReading;
    private boolean caughtUp;

    /** @param whileReading tells that it is idle when nothing has come for a while */
    HoldsUntilCaughtUp(WatermarkGenerator<T> whileReading) {
        this.whileReading = whileReading;
    }

    @Override
    public void onEvent(T event, long recordMillis, WatermarkOutput output) {
        if (!caughtUp) {
            whileReading.onEvent(event, recordMillis, output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (!caughtUp) {
            whileReading.onPeriodicEmit(new UntilIdle(output));
        }
    }

    private final class UntilIdle implements WatermarkOutput {
        private final WatermarkOutput output;

        UntilIdle(WatermarkOutput output) {
            this.output = output;
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            output.emitWatermark(watermark);
        }

        @Override
        public void markIdle() {
            caughtUp = true;
            output.markIdle();
        }

        @Override
        public void markActive() {
            output.markActive();
        }
    }
}
