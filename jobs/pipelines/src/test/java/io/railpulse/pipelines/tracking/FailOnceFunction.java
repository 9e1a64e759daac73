package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.kafka.Received;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/** Fails once, at the first record after two checkpoints; counts for its own process only. */
final class FailOnceFunction extends RichMapFunction<Received, Received> implements CheckpointListener {
    private static final long serialVersionUID = 1;
    private static final AtomicInteger CHECKPOINTS = new AtomicInteger();
    private static final AtomicBoolean FAILED = new AtomicBoolean();

    static FailOnceFunction create() {
        CHECKPOINTS.set(0);
        FAILED.set(false);
        return new FailOnceFunction();
    }

    static boolean hasFailed() {
        return FAILED.get();
    }

    @Override
    public Received map(Received received) {
        if (CHECKPOINTS.get() >= 2 && FAILED.compareAndSet(false, true)) {
            throw new IllegalStateException("fails once, as it was told to");
        }
        return received;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        CHECKPOINTS.incrementAndGet();
    }
}
