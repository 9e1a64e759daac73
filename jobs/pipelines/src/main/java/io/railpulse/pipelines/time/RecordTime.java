package io.railpulse.pipelines.time;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * How the watermark of record time moves with each kind of source, in one way of running a job. Record time is the log's
 * timestamp, which every source gives its records already.
 */
public final class RecordTime {
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final Duration COMPARED_EVERY = Duration.ofMillis(100);

    private final boolean bounded;
    private final boolean sequenced;
    private final Duration outOfOrder;
    private final Duration idleness;

    private RecordTime(boolean bounded, boolean sequenced, Duration outOfOrder, Duration idleness) {
        this.bounded = bounded;
        this.sequenced = sequenced;
        this.outOfOrder = outOfOrder;
        this.idleness = idleness;
    }

    /** Where all input ends: each log is in order, and every one holds the others until it has been read. */
    public static RecordTime ofBoundedInput() {
        return ofBoundedInput(Duration.ZERO);
    }

    /**
     * Where all input ends, and the records of a log may be behind those before them.
     *
     * @param outOfOrder no record is further behind
     */
    public static RecordTime ofBoundedInput(Duration outOfOrder) {
        return new RecordTime(true, true, outOfOrder, Duration.ZERO);
    }

    /**
     * Where input comes for ever.
     *
     * @param sequenced whether the inputs of a train wait for the watermark, so that reference data has to hold it
     * @param outOfOrder how far records in one partition may be behind those before them
     * @param idleness how long a partition may be silent before the others go on without it
     */
    public static RecordTime ofLiveInput(boolean sequenced, Duration outOfOrder, Duration idleness) {
        return new RecordTime(false, sequenced, outOfOrder, idleness);
    }

    /** Of positions and movements. */
    public <T> WatermarkStrategy<T> ofTelemetry() {
        return bounded ? inOrder() : whileItComes();
    }

    /** Of reference data that was there at the start: nothing goes on until all of it is read; at its end all may. */
    public <T> WatermarkStrategy<T> ofKnownReferences() {
        return WatermarkStrategy.noWatermarks();
    }

    /**
     * Of reference data that comes later. Where inputs are put in order it is an input as any other. Else it holds the others
     * only while the job reads what came before it was started, so that no train is unknown that was planned while the job was
     * down; from the first silence on it holds nothing up.
     */
    public <T> WatermarkStrategy<T> ofNewReferences() {
        if (bounded) {
            return inOrder();
        }
        WatermarkStrategy<T> whileItComes = whileItComes();
        return sequenced
                ? whileItComes
                : WatermarkStrategy.forGenerator(
                        context -> new HoldsUntilCaughtUp<>(whileItComes.createWatermarkGenerator(context)));
    }

    /**
     * Of one of several sources, where all input ends: none is read ahead of the others by much, since what is ahead has to be
     * kept until they have come as far. One that has read nothing yet says so: else the others would be days ahead of it by the
     * time that it is connected.
     */
    public <T> WatermarkStrategy<T> inStep(WatermarkStrategy<T> ofSource) {
        return bounded
                ? WatermarkStrategy.<T>forGenerator(
                                context -> new SaysThatItWaits<>(ofSource.createWatermarkGenerator(context)))
                        .withWatermarkAlignment("record-time", AHEAD, COMPARED_EVERY)
                : ofSource;
    }

    /**
     * Nothing is skipped while it lasts, and the watermark moves with every record, so that trains are followed while the log
     * is read, and not all at once when it has been: a job then keeps in step with its reading, and completes checkpoints on
     * its way.
     */
    private <T> WatermarkStrategy<T> inOrder() {
        long behindMillis = outOfOrder.toMillis();
        return WatermarkStrategy.forGenerator(context -> new MovesWithEveryRecord<>(behindMillis));
    }

    private <T> WatermarkStrategy<T> whileItComes() {
        return WatermarkStrategy.<T>forBoundedOutOfOrderness(outOfOrder).withIdleness(idleness);
    }

    private static final class SaysThatItWaits<T> implements WatermarkGenerator<T> {
        /** Before all record times, and the first that Flink takes for one. */
        private static final Watermark BEGINNING = new Watermark(Long.MIN_VALUE + 1);

        private final WatermarkGenerator<T> generator;
        private boolean waits = true;

        SaysThatItWaits(WatermarkGenerator<T> generator) {
            this.generator = generator;
        }

        @Override
        public void onEvent(T event, long recordMillis, WatermarkOutput output) {
            waits = false;
            generator.onEvent(event, recordMillis, output);
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            if (waits) {
                output.emitWatermark(BEGINNING);
            }
            generator.onPeriodicEmit(output);
        }
    }

    private static final class MovesWithEveryRecord<T> implements WatermarkGenerator<T> {
        private final long behindMillis;
        private long newestMillis = Long.MIN_VALUE + 1;

        MovesWithEveryRecord(long behindMillis) {
            this.behindMillis = behindMillis;
        }

        @Override
        public void onEvent(T event, long recordMillis, WatermarkOutput output) {
            if (recordMillis > newestMillis) {
                newestMillis = recordMillis;
                output.emitWatermark(new Watermark(recordMillis - behindMillis - 1));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Every record has moved it already.
        }
    }
}
