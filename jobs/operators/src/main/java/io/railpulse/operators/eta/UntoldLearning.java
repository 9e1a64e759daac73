package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * What has changed since it was last told to others. All of it is told at once: at whole multiples of an interval of record
 * time, and at the horizon, so that nothing is left untold by input that ends. Remembered until it is told.
 */
final class UntoldLearning {
    private final MapState<LearnedKey, Boolean> untold;
    private final long everyMillis;
    private final long horizonMillis;

    UntoldLearning(RuntimeContext context, LearningOptions options, long horizonMillis) {
        this.untold = context.getMapState(
                new MapStateDescriptor<>("untold-learning", TypeInformation.of(LearnedKey.class), Types.BOOLEAN));
        this.everyMillis = options.linkTimesEvery().toMillis();
        this.horizonMillis = horizonMillis;
    }

    /** Notes what has changed at a record time, but for what is of the moment. */
    void note(Collection<LearnedKey> changed, long nowMillis, TimerService timers) throws Exception {
        boolean awaited = !untold.isEmpty();
        for (LearnedKey key : changed) {
            if (!key.kind().isOfTheMoment()) {
                untold.put(key, true);
            }
        }
        long due = dueMillis(nowMillis);
        if (!awaited && due > nowMillis && !untold.isEmpty()) {
            timers.registerEventTimeTimer(due);
        }
    }

    private long dueMillis(long nowMillis) {
        return Math.min(-Math.floorDiv(-nowMillis, everyMillis) * everyMillis, horizonMillis);
    }

    /** What is to be told at a record time. */
    List<LearnedKey> takeDue(long nowMillis) throws Exception {
        List<LearnedKey> due = new ArrayList<>();
        if (dueMillis(nowMillis) == nowMillis && !untold.isEmpty()) {
            untold.keys().forEach(due::add);
            untold.clear();
        }
        return due;
    }
}
