package io.railpulse.pipelines.tracking;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/**
 * When a {@link GivenStream} gives its records. It goes by checkpoints and not by a clock: what was given before a checkpoint
 * has been dealt with when the checkpoint is complete, on however slow a machine.
 */
public final class Pace implements RateLimiterStrategy<NumberSequenceSplit> {
    /** The first checkpoint to complete may have begun before what it is to show; the next may not. */
    private static final int CHECKPOINTS_TO_BE_SURE = 3;

    private static final long serialVersionUID = 1;

    private final long recordsBefore;
    private final int checkpoints;
    private final String othersThan;

    private Pace(long recordsBefore, int checkpoints, String othersThan) {
        this.recordsBefore = recordsBefore;
        this.checkpoints = checkpoints;
        this.othersThan = othersThan;
    }

    /** All as fast as it goes. */
    public static Pace atOnce() {
        return new Pace(Long.MAX_VALUE, 0, null);
    }

    /** Some records of each task, and the others when two checkpoints are complete. */
    static Pace restingAfter(long records) {
        return new Pace(records, 2, null);
    }

    /** Some records of each task, and no more. */
    public static Pace endingAfter(long records) {
        return new Pace(records, Integer.MAX_VALUE, null);
    }

    /** Nothing until all that the other streams have has been dealt with. */
    static Pace afterAllBut(String stream) {
        return new Pace(0, CHECKPOINTS_TO_BE_SURE, stream);
    }

    @Override
    public RateLimiter<NumberSequenceSplit> createRateLimiter(int parallelism) {
        return new Limiter(
                recordsBefore, checkpoints, () -> othersThan == null || GivenStream.haveGivenAll(othersThan));
    }

    private static final class Limiter implements RateLimiter<NumberSequenceSplit> {
        private final CompletableFuture<Void> rested = new CompletableFuture<>();
        private final BooleanSupplier counts;
        private long recordsBefore;
        private int checkpoints;

        Limiter(long recordsBefore, int checkpoints, BooleanSupplier counts) {
            this.recordsBefore = recordsBefore;
            this.checkpoints = checkpoints;
            this.counts = counts;
        }

        @Override
        public CompletionStage<Void> acquire(int records) {
            recordsBefore -= records;
            return recordsBefore >= 0 ? CompletableFuture.completedFuture(null) : rested;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            if (counts.getAsBoolean() && --checkpoints == 0) {
                rested.complete(null);
            }
        }
    }
}
